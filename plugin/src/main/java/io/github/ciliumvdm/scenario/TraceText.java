package io.github.ciliumvdm.scenario;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the combinatorial tests of a scenario: its traces, and the operations that they call. What
 * the operations do is said in the model, in Lifecycle and Boundary; here they only get the
 * scenario.
 */
final class TraceText {

  private static final String OPERATIONS =
      """

      operations
        -- Everything that is described here, at once.
        Deploy : () ==> ()
        Deploy() ==
          System`DeployResolved(stage);

        -- Everything but the policies.
        Deploy_without_policies : () ==> ()
        Deploy_without_policies() ==
          System`DeployResolved(Snapshot`withOnlyPolicies(stage, {}));

        -- The endpoint goes, and what runs on it.
        Leave : seq1 of char ==> seq1 of char
        Leave(endpoint) ==
          Lifecycle`RemoveEndpoint(endpoint);

        -- The endpoint comes.
        Come : seq1 of char ==> seq1 of char
        Come(endpoint) ==
          Lifecycle`AddEndpoint(TrialChoice`endpointCalled(world, endpoint),
            System`applicationsOf(world.inventory)(endpoint));

        -- The application on the peer starts if it is not there, and stops if it is.
        Start_or_stop : seq1 of char ==> seq1 of char
        Start_or_stop(peer) ==
          Lifecycle`ToggleApplication(peer, System`applicationsOf(world.inventory)(peer));

        -- The policy comes if it is not there, and goes if it is.
        Change : seq1 of char ==> seq1 of char
        Change(policy) ==
          Lifecycle`TogglePolicy(TrialChoice`policyCalled(stage, policy));

        -- Flows are decided as if what is there had been deployed at once.
        Same_as_at_once : () ==> seq1 of char
        Same_as_at_once() ==
          return Lifecycle`orderIndependent(System`Deployed(), stage, flows);

        -- Without the policy, which has gone, flows change only as they may.
        Changes_without : seq1 of char ==> seq1 of char
        Changes_without(policy) ==
          return Lifecycle`withoutPolicy(System`Deployed(), stage, flows, policy);

        -- Without policies, no flow is subject to one.
        Nothing_is_policed : () ==> seq1 of char
        Nothing_is_policed() ==
          return Lifecycle`allowedWithoutPolicies(System`Deployed(), flows);

        -- The n-th flow is sent, and decided as if it were alone.
        Send : nat1 ==> seq1 of char
        Send(n) ==
          Lifecycle`SendFlow(flows(n), Lifecycle`transfers(world, flows(n)), outcome(n));

        -- What is tried at the rule, and whose decision it is.
        At : seq1 of char * seq1 of char ==> seq1 of char
        At(rule, probe) ==
          return Boundary`run(stage, rule, probe);

      traces
        -- Each flow, which must be as expected.
        Each_flow:
            %s;

        -- Each peer to each other, with all that a policy or a flow names. What is denied is
        -- inconclusive.
        Every_pair:
          let sender in set dom System`applicationsOf(world.inventory) in
          let receiver in set dom System`applicationsOf(world.inventory) \\ {sender} in
          let traffic in set TrafficExamples`trafficNamed(stage, flows) in (
            Deploy();
            System`TransferData(sender, receiver, traffic, mk_token("data"))
          );

        -- Each rule, with flows that just meet and just miss each thing that it says: the rule must be
        -- a reason where it is met, unless a deny or a tier comes before it, and nowhere else.
        Each_boundary:
          let rule in set Boundary`rules(stage) in
          let probe in set Boundary`probes(stage, rule) in
            At(rule, probe);

        -- From all policies and from none: three that come or go, the same ones too. Only those matter
        -- that are there in the end, for a few flows, others after other changes. Of many policies, the
        -- second and third are some; the second fewest, since tests that begin alike cost less.
        Policies_come_and_go:
          ((Deploy() | Deploy_without_policies());
           let first in set TrialChoice`policies(stage) in (
             Change(first);
             let second in set TrialChoice`somePolicies(stage, 3) in (
               Change(second);
               let third in set TrialChoice`somePolicies(stage, 2) in (
                 Change(third);
                 Same_as_at_once()
               )
             )
           ));

        -- Each policy goes. A policy that only allows, without default deny, lets no more through when it is
        -- not there, one that only denies stops no more, and one that is no reason changes nothing.
        Without_each_policy:
          (Deploy();
           let policy in set TrialChoice`policies(stage) in (
             Change(policy);
             Changes_without(policy)
           ));

        -- Without any policy, everything is allowed.
        Without_policies:
          (Deploy_without_policies(); Nothing_is_policed());

        -- A few endpoints, each before and after each policy: it does not matter which comes first.
        Endpoint_before_and_after_policy:
          (Deploy();
           let endpoint in set TrialChoice`someEndpoints(world) in (
             Leave(endpoint);
             let policy in set TrialChoice`policies(stage) in (
               Change(policy);
               || (Come(endpoint), Change(policy));
               Same_as_at_once()
             )
           ));

        -- Two applications that stop or start, the same one too, and one of a few flows: who runs does
        -- not matter to what Cilium decides.
        Applications_come_and_go:
          (Deploy();
           let first in set TrialChoice`someEndpoints(world) in (
             Start_or_stop(first);
             let second in set TrialChoice`someEndpoints(world) in (
               Start_or_stop(second);
               let flow in set TrialChoice`someFlows(flows) in Send(flow)
             )
           ));

        -- Two of a few flows, one after the other: neither matters to the other.
        Two_flows_in_a_row:
          (Deploy();
           let first in set TrialChoice`someFlows(flows) in (
             Send(first);
             let second in set TrialChoice`someFlows(flows) in Send(second)
           ));
      """;

  private TraceText() {}

  /**
   * The operations and traces of a scenario with the functions of these names, one for each flow.
   */
  static String of(List<String> flows) {
    return OPERATIONS.formatted(
        flows.stream().map(flow -> flow + "()").collect(Collectors.joining("\n    | ")));
  }
}
