package io.gatehouse.phases;

import java.util.List;

/** What a gate says: the worst of its criteria, with every answer. */
public record GateVerdict(Phase from, Phase to, List<CriterionAnswer> answers) {

    public GateVerdict {
        answers = List.copyOf(answers);
    }

    public Verdict verdict() {
        return Verdict.worstOf(answers.stream().map(CriterionAnswer::verdict).toList());
    }

    public boolean passes() {
        return verdict() == Verdict.PASS;
    }

    /** What stands in the way, each in a sentence with its figures; none when it passes. */
    public List<String> whyNot() {
        return answers.stream()
                .filter(answer -> answer.verdict() != Verdict.PASS)
                .map(answer -> answer.name() + ": " + answer.verdict() + ", " + answer.explanation())
                .toList();
    }
}
