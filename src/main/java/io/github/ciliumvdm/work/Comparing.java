package io.github.ciliumvdm.work;

import io.github.ciliumvdm.answer.Answer;
import io.github.ciliumvdm.answer.Dispute;
import io.github.ciliumvdm.answer.Judge;
import io.github.ciliumvdm.vdm.Vdm;
import java.util.Optional;

/** Asks two judges, who must give the same answer. */
public record Comparing(Judge one, Judge other) implements Judge {

  @Override
  public Answer judge(Vdm question) {
    Answer answer = answer(one, question);
    Optional<Dispute> dispute = Dispute.between(answer, answer(other, question));
    return dispute.isPresent() ? new Answer.Disputed(dispute.get()) : answer;
  }

  private static Answer answer(Judge judge, Vdm question) {
    try {
      return judge.judge(question);
    } catch (RuntimeException e) {
      return new Answer.Broken(e.toString());
    }
  }
}
