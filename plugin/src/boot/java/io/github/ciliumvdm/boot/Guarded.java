package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A translation whose own faults are problems too: whatever it throws would stop the server. */
final class Guarded implements Translation {

  private final Translation inner;
  private final Map<File, Problem> faults = new LinkedHashMap<>();

  Guarded(Translation inner) {
    this.inner = inner;
  }

  @Override
  public synchronized void prepare(List<File> files) {
    faults.keySet().retainAll(files);
    try {
      inner.prepare(files);
    } catch (Throwable e) {
      files.stream().limit(1).forEach(file -> note(file, e));
    }
  }

  @Override
  public synchronized String text(File file) {
    try {
      String text = inner.text(file);
      faults.remove(file);
      return text;
    } catch (Throwable e) {
      note(file, e);
      return "";
    }
  }

  @Override
  public synchronized List<Problem> problems() {
    List<Problem> all = new ArrayList<>(faults.values());
    try {
      all.addAll(inner.problems());
    } catch (Throwable e) {
      note(new File("?"), e);
      return List.copyOf(faults.values());
    }
    return all;
  }

  private void note(File file, Throwable e) {
    faults.put(
        file, new Problem(file, 1, 1, "internal error in cilium-vdm, please report it: " + e));
  }
}
