package io.github.ciliumvdm.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes one report of the reports on all its parts, in whatever order they come. */
public final class Merging {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Merging() {}

  /** A report, of flows or of traces. */
  public sealed interface Merged {
    /** A report of {@code check}. */
    record OfScenarios(Report report) implements Merged {}

    /** A report of {@code trace}. */
    record OfTraces(TraceReports reports) implements Merged {}
  }

  /**
   * The whole report.
   *
   * @param documents the texts of the JSON reports by the names of their files
   * @throws IllegalArgumentException if one is not such a report, is missing or is there twice
   */
  public static Merged of(Map<String, String> documents) {
    Map<String, JsonNode> parts = new TreeMap<>();
    documents.forEach((file, text) -> parts.put(file, parsed(file, text)));
    boolean traces = parts.values().stream().anyMatch(ReportReader::isOfTraces);
    if (traces && !parts.values().stream().allMatch(ReportReader::isOfTraces)) {
      throw new IllegalArgumentException("some reports are of check, others of trace");
    }
    return traces ? ofTraces(parts) : ofScenarios(parts);
  }

  private static Merged ofScenarios(Map<String, JsonNode> documents) {
    List<Report> parts = read(documents, ReportReader::report, Report::shard);
    List<ScenarioReport> scenarios =
        joined(parts, Report::shard, Report::scenarios, Merging::scenario);
    return new Merged.OfScenarios(new Report(scenarios, Optional.empty()));
  }

  private static Merged ofTraces(Map<String, JsonNode> documents) {
    List<TraceReports> parts = read(documents, ReportReader::traces, TraceReports::shard);
    List<TraceReport> traces =
        joined(parts, TraceReports::shard, TraceReports::traces, TraceReport::joined);
    boolean interrupted = parts.stream().anyMatch(TraceReports::interrupted);
    return new Merged.OfTraces(new TraceReports(traces, Optional.empty(), interrupted));
  }

  private static ScenarioReport scenario(List<ScenarioReport> parts) {
    ScenarioReport first = parts.get(0);
    List<FlowReport> flows = parts.stream().flatMap(part -> part.flows().stream()).toList();
    return new ScenarioReport(first.name(), first.file(), first.cilium(), first.warnings(), flows);
  }

  /** What the parts have at the same position, joined, in the order of the positions. */
  private static <R, T> List<T> joined(
      List<R> parts,
      Function<R, Optional<Shard>> shard,
      Function<R, List<T>> things,
      Function<List<T>, T> join) {
    Map<Integer, List<T>> byPosition = new TreeMap<>();
    for (R part : parts) {
      int position = shard.apply(part).map(Shard::first).orElse(0);
      for (T thing : things.apply(part)) {
        byPosition.computeIfAbsent(position++, p -> new ArrayList<>()).add(thing);
      }
    }
    return byPosition.values().stream().map(join).toList();
  }

  /** The parts in their order, if they are all there, each once. */
  private static <R> List<R> read(
      Map<String, JsonNode> documents,
      Function<JsonNode, R> reading,
      Function<R, Optional<Shard>> shard) {
    Map<Integer, String> files = new TreeMap<>();
    Map<Integer, R> parts = new TreeMap<>();
    int of = 0;
    for (Map.Entry<String, JsonNode> document : documents.entrySet()) {
      String file = document.getKey();
      R part = understood(file, document.getValue(), reading);
      Shard its =
          shard
              .apply(part)
              .orElseThrow(() -> wrong(file, "it is not of a shard: make it with --shard I/N"));
      if (of != 0 && of != its.of()) {
        throw wrong(file, "it is one of %d shards, others are of %d".formatted(its.of(), of));
      }
      of = its.of();
      String twin = files.put(its.index(), file);
      if (twin != null) {
        throw wrong(file, "it has the same shard %d/%d as %s".formatted(its.index(), of, twin));
      }
      parts.put(its.index(), part);
    }
    requireAll(parts.keySet().stream().toList(), of);
    return parts.values().stream().toList();
  }

  private static void requireAll(List<Integer> present, int of) {
    List<String> missing =
        IntStream.rangeClosed(1, of)
            .filter(index -> !present.contains(index))
            .mapToObj(index -> index + "/" + of)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no report of shard " + String.join(", ", missing));
    }
  }

  private static JsonNode parsed(String file, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw wrong(file, "it is not JSON: " + e.getOriginalMessage());
    }
  }

  private static <R> R understood(String file, JsonNode document, Function<JsonNode, R> reading) {
    try {
      return reading.apply(document);
    } catch (IllegalArgumentException e) {
      throw wrong(file, "it is no report of a shard: " + e.getMessage());
    }
  }

  private static IllegalArgumentException wrong(String file, String message) {
    return new IllegalArgumentException(file + ": " + message);
  }
}
