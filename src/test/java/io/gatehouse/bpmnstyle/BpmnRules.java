package io.gatehouse.bpmnstyle;

import java.util.List;

/** Every rule of process files. */
public final class BpmnRules {

    private BpmnRules() {}

    public static List<BpmnRule> all() {
        return List.of(
                new EngineValidatorRule(),
                new FileAndKeyRule(),
                new IdRule(),
                new LabelRule(),
                new DiagramRule(),
                new NoImplicitStartRule(),
                new NoImplicitEndRule(),
                new NoImplicitSplitRule(),
                new NoFakeJoinRule(),
                new NoScriptRule(),
                new XorDefaultRule(),
                new ExpressionRule(),
                new WiringRule(),
                new VariableRule(),
                new ContractRule(),
                new ErrorRule(),
                new TimerRule(),
                new FormRule());
    }
}
