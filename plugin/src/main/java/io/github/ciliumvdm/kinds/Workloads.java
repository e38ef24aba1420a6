package io.github.ciliumvdm.kinds;

import static io.github.ciliumvdm.schema.Schemas.elements;
import static io.github.ciliumvdm.schema.Schemas.oneOf;
import static io.github.ciliumvdm.schema.Schemas.some;
import static io.github.ciliumvdm.schema.Schemas.text;
import static io.github.ciliumvdm.schema.Schemas.truth;

import io.github.ciliumvdm.schema.Fields;
import io.github.ciliumvdm.schema.Key;
import io.github.ciliumvdm.schema.Meaningless;
import io.github.ciliumvdm.schema.RecordSchema;
import io.github.ciliumvdm.schema.Schema;
import io.github.ciliumvdm.schema.Table;
import io.github.ciliumvdm.vdm.Vdm;
import io.github.ciliumvdm.vdm.Vdm.Argument;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pods, and the workloads that make pods of a template. Only what policies see is read; the rest is
 * for Kubernetes to judge.
 */
final class Workloads {

  private static final Key<String> NAME = Key.required("name", some("a name"));
  private static final Key<String> NAMESPACE = Key.optional("namespace", Names.namespaceText());
  private static final Key<Vdm> LABELS = Key.optional("labels", Selectors.labels());
  private static final Key<Fields> METADATA =
      Key.required("metadata", Table.of(NAME, NAMESPACE, LABELS).open());

  /** No policy sees the labels of a workload itself: its pods have those of the template. */
  private static final Key<Vdm> OWN_LABELS =
      Key.optional("labels", new Meaningless<>(Selectors.labels()));

  private static final Key<Fields> OWN_METADATA =
      Key.required("metadata", Table.of(NAME, NAMESPACE, OWN_LABELS).open());
  private static final Key<Fields> TEMPLATE_METADATA =
      Key.optional("metadata", Table.of(LABELS).open());

  private static final Key<String> PORT_NAME = Key.optional("name", text());
  private static final Key<BigInteger> NUMBER = Key.required("containerPort", PortNumbers.port());
  private static final Key<String> PROTOCOL = Key.optional("protocol", oneOf("TCP", "UDP", "SCTP"));
  private static final Key<List<Fields>> PORTS =
      Key.optional("ports", elements(Table.of(PORT_NAME, NUMBER, PROTOCOL).open()));
  private static final Key<List<Fields>> CONTAINERS =
      Key.optional("containers", elements(Table.of(PORTS).open()));
  private static final Key<String> ACCOUNT = Key.optional("serviceAccountName", text());
  private static final Key<String> OLD_ACCOUNT = Key.optional("serviceAccount", text());
  private static final Key<String> NODE = Key.optional("nodeName", text());
  private static final Key<Boolean> HOST_NETWORK = Key.optional("hostNetwork", truth());
  private static final Key<Fields> POD_SPEC =
      Key.required("spec", Table.of(CONTAINERS, ACCOUNT, OLD_ACCOUNT, NODE, HOST_NETWORK).open());

  private static final Key<Vdm> IP = Key.optional("ip", Addresses.address());
  private static final Key<Vdm> POD_IP = Key.optional("podIP", Addresses.address());
  private static final Key<List<Fields>> POD_IPS =
      Key.optional("podIPs", elements(Table.of(IP).open()));
  private static final Key<String> PHASE = Key.optional("phase", text());
  private static final Key<Fields> STATUS =
      Key.optional("status", Table.of(POD_IP, POD_IPS, PHASE).open());

  private static final Key<Fields> TEMPLATE =
      Key.required("template", Table.of(TEMPLATE_METADATA, POD_SPEC).open());
  private static final Key<Fields> SPEC = Key.required("spec", Table.of(TEMPLATE).open());
  private static final Key<Fields> JOB_TEMPLATE =
      Key.required("jobTemplate", Table.of(SPEC).open());
  private static final Key<Fields> CRON_SPEC = Key.required("spec", Table.of(JOB_TEMPLATE).open());

  private Workloads() {}

  /** A Pod. */
  static Schema<Vdm> pod() {
    return Table.of(METADATA, POD_SPEC, STATUS)
        .open()
        .to(pod -> endpoint("Pod", pod, pod.get(METADATA), pod, pod.get(STATUS)));
  }

  /** A workload with a template of its pods: a Deployment, StatefulSet, Job, … */
  static Schema<Vdm> templated(String kind) {
    return Table.of(OWN_METADATA, SPEC)
        .open()
        .to(workload -> ofTemplate(kind, workload, workload.get(SPEC)));
  }

  /** A CronJob, whose template is that of its jobs. */
  static Schema<Vdm> cronJob() {
    return Table.of(OWN_METADATA, CRON_SPEC)
        .open()
        .to(
            workload ->
                ofTemplate(
                    "CronJob",
                    workload,
                    workload
                        .get(CRON_SPEC)
                        .flatMap(s -> s.get(JOB_TEMPLATE))
                        .flatMap(j -> j.get(SPEC))));
  }

  private static Vdm ofTemplate(String kind, Fields workload, Optional<Fields> spec) {
    Fields template = spec.flatMap(s -> s.get(TEMPLATE)).orElse(workload);
    return endpoint(kind, workload, template.get(TEMPLATE_METADATA), template, Optional.empty());
  }

  private static Vdm endpoint(
      String kind, Fields object, Optional<Fields> labelled, Fields pod, Optional<Fields> status) {
    Optional<Fields> metadata = object.get(METADATA);
    Optional<Fields> spec = pod.get(POD_SPEC);
    return Vdm.record(
        "Endpoint",
        "Endpoint",
        List.of(
            new Argument("key", Vdm.nil()),
            new Argument("kind", Vdm.text(kind)),
            new Argument("name", orNil(metadata.flatMap(m -> m.get(NAME)), Vdm::text)),
            new Argument(
                "namespace", orNil(metadata.flatMap(m -> m.get(NAMESPACE)), Names::unlessEmpty)),
            new Argument("labels", orNil(labelled.flatMap(m -> m.get(LABELS)), v -> v)),
            new Argument("ip", orNil(status.map(Workloads::addresses), v -> v)),
            new Argument("ports", Vdm.sequence(spec.map(Workloads::ports).orElse(List.of()))),
            new Argument(
                "serviceAccount",
                orNil(spec.flatMap(s -> s.get(ACCOUNT).or(() -> s.get(OLD_ACCOUNT))), Vdm::text)),
            new Argument("node", orNil(spec.flatMap(s -> s.get(NODE)), Names::unlessEmpty)),
            new Argument("hostNetwork", orNil(spec.flatMap(s -> s.get(HOST_NETWORK)), Vdm::bool)),
            new Argument("cluster", Vdm.nil()),
            new Argument("phase", orNil(status.flatMap(s -> s.get(PHASE)), Vdm::text)),
            new Argument("at", RecordSchema.at(object.place()))));
  }

  private static Vdm addresses(Fields status) {
    Stream<Vdm> several =
        status.get(POD_IPS).orElse(List.of()).stream().flatMap(ip -> ip.get(IP).stream());
    return Vdm.sequence(Stream.concat(status.get(POD_IP).stream(), several).distinct().toList());
  }

  private static List<Vdm> ports(Fields spec) {
    return spec.get(CONTAINERS).orElse(List.of()).stream()
        .flatMap(container -> container.get(PORTS).orElse(List.of()).stream())
        .filter(port -> !port.get(PORT_NAME).orElse("").isEmpty() && port.get(NUMBER).isPresent())
        .map(Workloads::port)
        .toList();
  }

  /** A port that a pod gives a name. */
  private static Vdm port(Fields port) {
    return Vdm.shortRecord(
        "Port",
        "NamedPort",
        Vdm.text(port.get(PORT_NAME).orElseThrow()),
        Vdm.number(port.get(NUMBER).orElseThrow()),
        orNil(port.get(PROTOCOL), Vdm::quote));
  }

  private static <T> Vdm orNil(Optional<T> value, Function<? super T, ? extends Vdm> written) {
    return value.isPresent() ? written.apply(value.get()) : Vdm.nil();
  }
}
