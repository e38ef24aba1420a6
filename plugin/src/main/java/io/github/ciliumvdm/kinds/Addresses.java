package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.text;

import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses and blocks of addresses, as the model's records.
 *
 * <p>Only what Go's netip takes is taken: no leading zeros, no zones, no host names.
 */
public final class Addresses {

  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

  private static final List<Integer> MAPPED = List.of(0, 0, 0, 0, 0, 0xffff);
  private static final Set<String> WORLDS = Set.of("0.0.0.0/0", "::/0");
  private static final int LONGEST_NETWORK = 43;

  private Addresses() {}

  /** An address such as 10.28.1.2 or fd00::1. */
  public static Schema<Vdm> address() {
    return text().parsed(Addresses::parse, "an IP address such as 10.0.1.5 or fd00::1");
  }

  /** A block of addresses such as 10.28.1.2/30. */
  public static Schema<Vdm> block() {
    return text().parsed(Addresses::parseBlock, "a CIDR such as 10.0.0.0/8");
  }

  /** A block of addresses; one without bits says whether it is written in the usual way. */
  static Schema<Vdm> writtenBlock() {
    return text().parsed(Addresses::parseWritten, "a CIDR such as 10.0.0.0/8");
  }

  /** A block of addresses, none of which is an IPv4 address in the form of IPv6. */
  static Schema<Vdm> network() {
    return text()
        .where(block -> block.length() <= LONGEST_NETWORK, "a CIDR of at most 43 characters")
        .where(block -> !isMapped(block), "a CIDR that is not of IPv4-mapped IPv6 addresses")
        .parsed(Addresses::parseBlock, "a CIDR such as 10.0.0.0/8");
  }

  private static boolean isMapped(String block) {
    int slash = block.indexOf('/');
    Optional<List<Integer>> groups = groups(slash < 0 ? block : block.substring(0, slash));
    return groups
        .filter(g -> g.size() == 8)
        .map(g -> g.subList(0, 6))
        .filter(MAPPED::equals)
        .isPresent();
  }

  /** The address that the text writes, if it is one. */
  public static Optional<Vdm> parse(String text) {
    return groups(text).map(Addresses::address);
  }

  private static Optional<Vdm> parseBlock(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    int length = Integer.parseInt(text.substring(slash + 1));
    return groups(text.substring(0, slash))
        .filter(groups -> length <= (groups.size() == 4 ? 32 : 128))
        .map(groups -> Vdm.shortRecord("CIDR", "Block", address(groups), Vdm.number(length)));
  }

  private static Optional<Vdm> parseWritten(String text) {
    Optional<Vdm> block = parseBlock(text);
    return text.endsWith("/0") && !WORLDS.contains(text)
        ? block.map(unusual -> Vdm.shortRecord("CiliumPolicy", "ZeroBlockAsWritten", unusual))
        : block;
  }

  private static Vdm address(List<Integer> groups) {
    Vdm family = Vdm.quote(groups.size() == 4 ? "IPv4" : "IPv6");
    return Vdm.shortRecord("CIDR", "Address", family, Vdm.sequence(groups, Vdm::number));
  }

  private static Optional<List<Integer>> groups(String text) {
    return text.contains(":") ? sixteenBitGroups(text) : octets(text);
  }

  private static Optional<List<Integer>> octets(String text) {
    List<String> parts = List.of(text.split("\\.", -1));
    if (parts.size() != 4 || !parts.stream().allMatch(p -> OCTET.matcher(p).matches())) {
      return Optional.empty();
    }
    List<Integer> octets = parts.stream().map(Integer::valueOf).toList();
    return Optional.of(octets).filter(o -> o.stream().allMatch(octet -> octet < 256));
  }

  private static Optional<List<Integer>> sixteenBitGroups(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return part(text, true).filter(groups -> groups.size() == 8);
    }
    Optional<List<Integer>> before = part(text.substring(0, gap), false);
    Optional<List<Integer>> after = part(text.substring(gap + 2), true);
    return before.flatMap(b -> after.flatMap(a -> filled(b, a)));
  }

  private static Optional<List<Integer>> filled(List<Integer> before, List<Integer> after) {
    int zeros = 8 - before.size() - after.size();
    if (zeros < 1) {
      return Optional.empty();
    }
    Stream<Integer> middle = Stream.generate(() -> 0).limit(zeros);
    return Optional.of(Stream.of(before.stream(), middle, after.stream()).flatMap(s -> s).toList());
  }

  /** Groups between single colons; the last two may be written as an IPv4 address. */
  private static Optional<List<Integer>> part(String text, boolean last) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.valueOf(parts[i], 16));
      } else if (last && i == parts.length - 1 && octets(parts[i]).isPresent()) {
        List<Integer> octets = octets(parts[i]).get();
        groups.add(octets.get(0) * 256 + octets.get(1));
        groups.add(octets.get(2) * 256 + octets.get(3));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }
}
