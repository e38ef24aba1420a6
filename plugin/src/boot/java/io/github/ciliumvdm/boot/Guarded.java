package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** A translation whose own faults are problems too: whatever it throws would stop the server. */
final class Guarded implements Translation {

  private final Translation inner;
  private final List<Problem> faults = new ArrayList<>();

  Guarded(Translation inner) {
    this.inner = inner;
  }

  @Override
  public synchronized void prepare(List<File> files) {
    faults.clear();
    try {
      inner.prepare(files);
    } catch (Throwable e) {
      files.stream().limit(1).forEach(file -> note(file, e));
    }
  }

  @Override
  public synchronized String text(File file) {
    try {
      return inner.text(file);
    } catch (Throwable e) {
      note(file, e);
      return "";
    }
  }

  @Override
  public synchronized List<Problem> problems() {
    List<Problem> all = new ArrayList<>(faults);
    try {
      all.addAll(inner.problems());
    } catch (Throwable e) {
      note(new File("?"), e);
      return List.copyOf(faults);
    }
    return all;
  }

  private void note(File file, Throwable e) {
    faults.add(new Problem(file, 1, 1, "this is a fault of cilium-vdm, please report it: " + e));
  }
}
