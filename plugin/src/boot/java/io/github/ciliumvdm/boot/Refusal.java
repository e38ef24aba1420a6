package io.github.ciliumvdm.boot;

import java.io.File;
import java.util.List;

/** Translates nothing, and says once why. */
final class Refusal implements Translation {

  private final String reason;
  private volatile List<Problem> problems = List.of();

  Refusal(String reason) {
    this.reason = reason;
  }

  @Override
  public void prepare(List<File> files) {
    if (problems.stream().anyMatch(problem -> !files.contains(problem.file()))) {
      problems = List.of();
    }
  }

  @Override
  public String text(File file) {
    if (problems.isEmpty()) {
      problems = List.of(new Problem(file, 1, 1, reason));
    }
    return "";
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }
}
