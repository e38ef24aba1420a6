package io.github.ciliumvdm.report;

import io.github.ciliumvdm.answer.FlowReport;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Makes one report of the reports on all its parts, in whatever order they come. */
public final class Merging {

  private static final int MOST_NAMED = 20;

  private Merging() {}

  /**
   * A JSON report as it is given on the command line.
   *
   * @param file where it comes from
   */
  public record Document(String file, String text) {}

  /** A report, of flows or of traces. */
  public sealed interface Merged {
    /** A report of {@code check}. */
    record OfScenarios(Report report) implements Merged {}

    /** A report of {@code trace}. */
    record OfTraces(TraceReports reports) implements Merged {}
  }

  /** A document, the part that it is, and what it says of that. */
  private record Part<R>(Json document, ShardInfo shard, R report) {

    Objection wrong(String message) {
      return document.wrong(message);
    }
  }

  /** What a part has at a position of the whole. */
  private record Piece<T>(Part<?> part, T thing) {}

  /**
   * The whole report.
   *
   * @throws Objection if one is not such a report, is missing or there twice, or contradicts others
   */
  public static Merged of(List<Document> documents) {
    List<Json> parsed = each(documents, document -> Json.of(document.file(), document.text()));
    List<Boolean> kinds = each(parsed, ReportReader::isOfTraces);
    if (kinds.stream().distinct().count() > 1) {
      throw parsed
          .get(kinds.indexOf(!kinds.get(0)))
          .wrong("some reports are of check, others of trace");
    }
    return kinds.get(0) ? ofTraces(parsed) : ofScenarios(parsed);
  }

  private static Merged ofScenarios(List<Json> documents) {
    List<Part<Report>> parts = read(documents, ReportReader::report);
    requireShares(parts, report -> report.summary().flows());
    List<ScenarioReport> scenarios =
        positions(parts, Report::scenarios).stream().map(Merging::scenario).toList();
    return new Merged.OfScenarios(new Report(scenarios, List.of(), Optional.empty()));
  }

  private static Merged ofTraces(List<Json> documents) {
    List<Part<TraceReports>> parts = read(documents, ReportReader::traces);
    requireShares(
        parts, reports -> reports.traces().stream().mapToLong(trace -> trace.tests().size()).sum());
    List<TraceReport> traces =
        positions(parts, TraceReports::traces).stream().map(Merging::trace).toList();
    return new Merged.OfTraces(new TraceReports(traces, List.of(), Optional.empty(), false));
  }

  /** The same of each; what is wrong with any of them is thrown together. */
  private static <T, R> List<R> each(List<T> things, Function<T, R> work) {
    List<R> results = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (T thing : things) {
      try {
        results.add(work.apply(thing));
      } catch (Objection e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new Objection(problems);
    }
    return results;
  }

  /** The parts in their order, if they are all there, each once. */
  private static <R> List<Part<R>> read(List<Json> documents, Function<Json, R> reading) {
    List<Part<R>> parts =
        each(
            documents,
            document ->
                new Part<>(document, ReportReader.shard(document), reading.apply(document)));
    int of = parts.get(0).shard().of();
    Map<Integer, Part<R>> byIndex = new TreeMap<>();
    for (Part<R> part : parts) {
      if (part.shard().of() != of) {
        throw part.wrong(
            "it is one of %d shards, others are of %d".formatted(part.shard().of(), of));
      }
      Part<R> twin = byIndex.put(part.shard().index(), part);
      if (twin != null) {
        throw part.wrong(
            "it has the same shard %d/%d as %s"
                .formatted(part.shard().index(), of, twin.document().place().file()));
      }
    }
    requireAll(byIndex.keySet(), of);
    return List.copyOf(byIndex.values());
  }

  private static void requireAll(Set<Integer> present, int of) {
    List<String> missing =
        IntStream.rangeClosed(1, of)
            .filter(index -> !present.contains(index))
            .limit(MOST_NAMED + 1)
            .mapToObj(index -> index + "/" + of)
            .toList();
    if (!missing.isEmpty()) {
      boolean all = missing.size() <= MOST_NAMED;
      String named = String.join(", ", all ? missing : missing.subList(0, MOST_NAMED));
      throw new Objection(
          List.of(Problem.of("missing the report of shard " + named + (all ? "" : " and others"))));
    }
  }

  /** Shares are equal, so that none of them can have lost something. */
  private static <R> void requireShares(List<Part<R>> parts, ToLongFunction<R> size) {
    long total = parts.stream().mapToLong(part -> size.applyAsLong(part.report())).sum();
    if (total == 0) {
      throw new Objection(List.of(Problem.of("the reports are empty")));
    }
    for (Part<R> part : parts) {
      long of = part.shard().of();
      long due = total * part.shard().index() / of - total * (part.shard().index() - 1) / of;
      if (size.applyAsLong(part.report()) != due) {
        throw part.wrong(
            "its share of %d would be %d, but it has %d: are the shards of one run?"
                .formatted(total, due, size.applyAsLong(part.report())));
      }
    }
  }

  /** What the parts have at each position, in the order of the parts. */
  private static <R, T> List<List<Piece<T>>> positions(
      List<Part<R>> parts, Function<R, List<T>> things) {
    List<List<Piece<T>>> positions = new ArrayList<>();
    for (Part<R> part : parts) {
      List<T> its = things.apply(part.report());
      int first = part.shard().first();
      if (!its.isEmpty() && first != positions.size() && first != positions.size() - 1) {
        throw part.wrong(
            "it begins with number %d, but those before it end with %d"
                .formatted(first + 1, positions.size()));
      }
      for (int i = 0; i < its.size(); i++) {
        if (first + i == positions.size()) {
          positions.add(new ArrayList<>());
        }
        positions.get(first + i).add(new Piece<>(part, its.get(i)));
      }
    }
    return positions;
  }

  private static ScenarioReport scenario(List<Piece<ScenarioReport>> pieces) {
    ScenarioReport first = pieces.get(0).thing();
    List<FlowReport> flows = new ArrayList<>();
    for (Piece<ScenarioReport> piece : pieces) {
      ScenarioReport scenario = piece.thing();
      boolean same =
          scenario.name().equals(first.name())
              && scenario.file().equals(first.file())
              && scenario.cilium().equals(first.cilium());
      int next = flows.isEmpty() ? 0 : ReportReader.last(flows) + 1;
      if (!same || scenario.flows().get(0).line().index() != next) {
        throw piece.part().wrong("it does not continue where the previous shard ends");
      }
      flows.addAll(scenario.flows());
    }
    return new ScenarioReport(first.name(), first.file(), first.cilium(), first.warnings(), flows);
  }

  private static TraceReport trace(List<Piece<TraceReport>> pieces) {
    TraceReport first = pieces.get(0).thing();
    BigInteger last = BigInteger.ZERO;
    for (Piece<TraceReport> piece : pieces) {
      TraceReport trace = piece.thing();
      boolean same =
          trace.name().equals(first.name())
              && trace.file().equals(first.file())
              && trace.choice().equals(first.choice());
      if (!same
          || (!trace.tests().isEmpty() && trace.tests().get(0).number().compareTo(last) <= 0)) {
        throw piece.part().wrong("it does not continue where the previous shard ends");
      }
      last = trace.tests().isEmpty() ? last : trace.tests().get(trace.tests().size() - 1).number();
    }
    return TraceReport.joined(pieces.stream().map(Piece::thing).toList());
  }
}
