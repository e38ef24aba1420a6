package io.github.ciliumvdm.scenario;

import io.github.ciliumvdm.resources.SourceFile;
import io.github.ciliumvdm.yaml.Place;
import io.github.ciliumvdm.yaml.Problems;
import io.github.ciliumvdm.yaml.Scalar;
import io.github.ciliumvdm.yaml.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of lines {@code NAME=VALUE}, with comments behind {@code #} at the beginning of a line.
 * Tools that read such files agree on little more: where they do not, the line is refused.
 */
final class EnvironmentFile {

  private static final int SIZE = 1 << 20;
  private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([^=\\s]+)=(.*)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\$`]*)\"|'([^']*)'");
  private static final Pattern PLAIN =
      Pattern.compile("[^\\s\"'\\\\`$#]([^\"'\\\\`$]*[^\\s\"'\\\\`$])?");

  private EnvironmentFile() {}

  /** The values by their names, each with its place. */
  static Map<Scalar, String> read(SourceFile file, Problems problems) {
    Map<Scalar, String> values = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(file, problems)) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        add(new Place(file.name(), number, 1), line.strip(), values, problems);
      }
    }
    return values;
  }

  private static void add(Place place, String line, Map<Scalar, String> values, Problems problems) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      problems.add(place, "expected NAME=VALUE, or a comment after #");
      return;
    }
    Scalar name = new Scalar(place, parts.group(1), Shape.STRING);
    String value = parts.group(2);
    Matcher quoted = QUOTED.matcher(value);
    if (quoted.matches()) {
      values.put(name, quoted.group(1) != null ? quoted.group(1) : quoted.group(2));
    } else if (value.isEmpty() || isPlain(value)) {
      values.put(name, value);
    } else {
      problems.add(
          place,
          "tools parse the value of %s differently: use single quotes, without a comment after it"
              .formatted(name.text()));
    }
  }

  private static boolean isPlain(String value) {
    return PLAIN.matcher(value).matches() && !value.contains(" #");
  }

  private static List<String> lines(SourceFile file, Problems problems) {
    try (InputStream input = Files.newInputStream(file.path())) {
      byte[] bytes = input.readNBytes(SIZE + 1);
      if (bytes.length > SIZE) {
        problems.add(Place.startOf(file.name()), "the file is larger than 1 MiB");
        return List.of();
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      problems.add(Place.startOf(file.name()), "the file is not valid UTF-8: save it as UTF-8");
    } catch (IOException e) {
      problems.add(Place.startOf(file.name()), "cannot read the file: " + e.getMessage());
    }
    return List.of();
  }
}
