package io.github.ciliumvdm.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many mutants there are of each module, and what became of them. */
final class Score {

  private static final double ALL = 100;

  private final Map<String, Tally> modules = new LinkedHashMap<>();
  private final Tally model = new Tally();

  private static final class Tally {
    private int killed;
    private int equivalent;
    private int survived;

    private void add(Fate.Kind kind) {
      switch (kind) {
        case KILLED -> killed++;
        case EQUIVALENT -> equivalent++;
        case SURVIVED -> survived++;
      }
    }

    private double percent() {
      int others = killed + survived;
      return others == 0 ? ALL : ALL * killed / others;
    }

    private String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %d | %d | %.1f %% |%n",
          name,
          killed + equivalent + survived,
          killed,
          equivalent,
          survived,
          percent());
    }
  }

  static Score of(List<Fate> fates) {
    Score score = new Score();
    for (Fate fate : fates) {
      String module = fate.mutation().site().module();
      score.modules.computeIfAbsent(module, name -> new Tally()).add(fate.kind());
      score.model.add(fate.kind());
    }
    return score;
  }

  /** The share of the mutants that are not equivalent that is killed. */
  double percent() {
    return model.percent();
  }

  /** A table for documentation, a row for each module and one for all. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| module | mutants | killed | equivalent | survived | share killed |\n");
    table.append("|---|---:|---:|---:|---:|---:|\n");
    modules.forEach((module, tally) -> table.append(tally.row(module)));
    return table.append(model.row("**all**")).toString();
  }
}
