package io.github.ciliumvdm.work;

import io.github.ciliumvdm.report.ShardInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of some equal contiguous parts.
 *
 * @param index from 1
 * @param of how many parts there are
 */
public record ShardSpec(int index, int of) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  public ShardSpec {
    if (index < 1 || index > of) {
      throw new IllegalArgumentException("there is no shard " + index + " of " + of);
    }
  }

  /** All of it. */
  public static ShardSpec whole() {
    return new ShardSpec(1, 1);
  }

  /** The share that is written I/N. */
  public static ShardSpec parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("use I/N, such as 2/7");
    }
    return new ShardSpec(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** I/N, as it is written. */
  @Override
  public String toString() {
    return index + "/" + of;
  }

  public boolean isWhole() {
    return of == 1;
  }

  /** A part of one of several things that are in a row. */
  public record Part(int thing, int from, int to) {}

  /**
   * The share of what things of these sizes have together. A thing of no size is in the share that
   * its place is in.
   */
  public List<Part> parts(List<Integer> sizes) {
    long total = sizes.stream().mapToLong(size -> size).sum();
    long begin = total * (index - 1) / of;
    long end = total * index / of;
    List<Part> parts = new ArrayList<>();
    long start = 0;
    for (int thing = 0; thing < sizes.size(); thing++) {
      int size = sizes.get(thing);
      int from = (int) Math.min(Math.max(begin - start, 0), size);
      int to = (int) Math.min(Math.max(end - start, 0), size);
      boolean here = start >= begin && (start < end || (start == total && index == of));
      if (from < to || (size == 0 && here)) {
        parts.add(new Part(thing, from, to));
      }
      start += size;
    }
    return parts;
  }

  /** What a report on the parts says of itself. */
  public ShardInfo shard(List<Part> parts) {
    return new ShardInfo(index, of, parts.isEmpty() ? 0 : parts.get(0).thing());
  }
}
