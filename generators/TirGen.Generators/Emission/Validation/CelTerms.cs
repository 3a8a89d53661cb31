using System.Globalization;
using TirGen.Generators.Code;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Turns the parts of an expression that are no truth values into C# expressions.</summary>
internal sealed class CelTerms(CelJudge judge, CelMacros macros, Slots slots)
{
    public CelTerm Of(CelNode node, CelVariables variables) => node switch
    {
        CelLiteral n => Literal(n.Value),
        CelIdentifier n => CelVariables.Find(variables, n.Name) ?? throw new UnsupportedRuleException($"the variable {n.Name}"),
        CelSelect { IsTest: false } n => Select(n, variables),
        CelIndex n => Index(n, variables),
        CelUnary { Operator: CelOperator.Negate } n => Negate(Of(n.Operand, variables)),
        CelBinary n when IsArithmetic(n.Operator) => CelArithmeticTerms.Of(n.Operator, Of(n.Left, variables), Of(n.Right, variables)),
        CelCall { Function: "size" } n => Size(n.Target ?? n.Arguments[0], variables),
        CelCall { Function: "int" or "double" or "dyn" } n => Convert(n.Function, Of(n.Target ?? n.Arguments[0], variables)),
        CelConditional n => Conditional(n, variables),
        CelCall { Function: "matches" or "startsWith" or "endsWith" or "contains" } or CelSelect or CelUnary or CelBinary => Truth(node, variables),
        CelComprehension { Macro: not (CelMacro.Filter or CelMacro.Map) } => Truth(node, variables),
        CelCall n => throw new UnsupportedRuleException($"{n.Function}()"),
        _ => throw new UnsupportedRuleException("a list, a map or a macro that makes one"),
    };

    /// <summary><c>has(target.field)</c>.</summary>
    public Verdict Has(CelSelect node, CelVariables variables)
    {
        CelTerm target = Of(node.Target, variables);
        return target.Value.Kind switch
        {
            OperandKind.Object => Verdict.Where(target.HasValue, Member(target, node.Field)?.Present ?? Condition.Never),
            OperandKind.Map => Verdict.Where(target.HasValue, Condition.Of($"{target.Value.Code}.ContainsKey({CSharpText.Literal(node.Field)})")),
            OperandKind.Any => throw new UnsupportedRuleException("a value of any type"),
            _ => Verdict.Open,
        };
    }

    private static bool IsArithmetic(CelOperator op) =>
        op is CelOperator.Add or CelOperator.Subtract or CelOperator.Multiply or CelOperator.Divide or CelOperator.Modulo;

    private static CelTerm Literal(CelValue value) => value switch
    {
        CelNull => new CelTerm(Condition.Always, Condition.Always, Operand.Null),
        CelBool literal => CelTerm.Of(new Operand(OperandKind.Boolean, Condition.Of(literal.Value).Text)),
        CelInt { Value: long.MinValue } => CelTerm.Of(new Operand(OperandKind.Integer, "long.MinValue")),
        CelInt literal => CelTerm.Of(new Operand(OperandKind.Integer, CSharpText.Number(literal.Value))),
        CelDouble literal => CelTerm.Of(new Operand(OperandKind.Double, Numbers.Literal(literal.Value))),
        CelString literal => CelTerm.Of(new Operand(OperandKind.Text, CSharpText.Literal(literal.Value)) { Constant = literal.Value }),
        _ => throw new UnsupportedRuleException($"a literal of type {value.TypeName}"),
    };

    private CelTerm Truth(CelNode node, CelVariables variables)
    {
        Verdict verdict = judge.Judge(node, variables);
        return new CelTerm(verdict.Known, Condition.Never, new Operand(OperandKind.Boolean, verdict.True.IsAlways || verdict.True.IsNever ? verdict.True.Text : $"({verdict.True.Bare})"));
    }

    private Slot? Member(CelTerm target, string name)
    {
        Slot? slot = slots.Member(target.Value, name);
        return slot is null && slots.Model(target.Value).AdditionalProperties is not null
            ? throw new UnsupportedRuleException("a member that the document does not name")
            : slot;
    }

    private CelTerm Select(CelSelect node, CelVariables variables)
    {
        CelTerm target = Of(node.Target, variables);
        return target.Value.Kind switch
        {
            OperandKind.Object => Member(target, node.Field) is { } slot ? CelTerm.Of(target.HasValue, slot) : Undefined,
            OperandKind.Map or OperandKind.Any => throw new UnsupportedRuleException("a value of a map, or of any type"),
            _ => Undefined,
        };
    }

    /// <summary>An error, whatever the values are.</summary>
    private static CelTerm Undefined { get; } = new(Condition.Never, Condition.Always, Operand.Null);

    private CelTerm Index(CelIndex node, CelVariables variables)
    {
        if (node.Index is CelLiteral { Value: CelString name })
        {
            return Select(new CelSelect(node.Range, node.Target, name.Value, node.Index.Range, isTest: false), variables);
        }

        CelTerm list = Of(node.Target, variables);
        CelTerm index = Of(node.Index, variables);
        if (list.Value.Kind != OperandKind.List || index.Value.Kind != OperandKind.Integer)
        {
            throw new UnsupportedRuleException("an index of something else than a list");
        }

        if (long.TryParse(index.Value.Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long constant) && constant is < 0 or > int.MaxValue)
        {
            return Undefined;
        }

        Condition inside = Condition.All(Condition.AtLeast(index.Value.Code, "0"), Condition.Below(index.Value.Code, list.Value.Count));
        return CelTerm.Of(Condition.All(list.HasValue, index.HasValue, inside), slots.Item(list.Value, $"(int)({index.Value.Code})"));
    }

    private static CelTerm Negate(CelTerm operand) => operand.Value.Kind switch
    {
        OperandKind.Integer => new CelTerm(
            Condition.All(operand.HasValue, Condition.Equal(operand.Value.Code, "long.MinValue").Not), Condition.Never, new Operand(OperandKind.Integer, $"(-(long){operand.Value.Code})")),
        OperandKind.Double => operand with { Value = operand.Value with { Code = $"(-{operand.Value.Code})" } },
        _ => throw new UnsupportedRuleException("the negative of a value that is neither integer nor double"),
    };

    private CelTerm Size(CelNode node, CelVariables variables)
    {
        if (node is CelComprehension { Macro: CelMacro.Filter } filter)
        {
            return macros.CountOf(filter, variables);
        }

        CelTerm operand = Of(node, variables);
        return operand.Value.Kind switch
        {
            OperandKind.Text => Integer(operand, $"__Check.Length({operand.Value.Code})"),
            OperandKind.List or OperandKind.Map => Integer(operand, operand.Value.Count),
            OperandKind.Boolean or OperandKind.Integer or OperandKind.Double or OperandKind.Null => Undefined,
            _ => throw new UnsupportedRuleException("size() of a value whose JSON is not known here"),
        };
    }

    private static CelTerm Integer(CelTerm operand, string code) => new(operand.HasValue, Condition.Never, new Operand(OperandKind.Integer, code));

    private static CelTerm Convert(string function, CelTerm operand) => (function, operand.Value.Kind) switch
    {
        ("dyn", _) or ("int", OperandKind.Integer) or ("double", OperandKind.Double) => operand,
        ("double", OperandKind.Integer) => new CelTerm(operand.HasValue, Condition.Never, new Operand(OperandKind.Double, $"(double){operand.Value.Code}")),
        ("int", OperandKind.Double) => new CelTerm(
            Condition.All(operand.HasValue, Condition.Above(operand.Value.Code, "-9223372036854775808d"), Condition.Below(operand.Value.Code, "9223372036854775808d")),
            Condition.Never,
            new Operand(OperandKind.Integer, $"(long){operand.Value.Code}")),
        _ => throw new UnsupportedRuleException($"the conversion {function}()"),
    };

    private CelTerm Conditional(CelConditional node, CelVariables variables)
    {
        Verdict condition = judge.Judge(node.Condition, variables);
        CelTerm then = Of(node.Then, variables);
        CelTerm otherwise = Of(node.Otherwise, variables);
        if (then.Value.Kind != otherwise.Value.Kind || !(then.Value.IsNumber || then.Value.Kind is OperandKind.Text or OperandKind.Boolean))
        {
            throw new UnsupportedRuleException("a conditional between values of different types");
        }

        Condition defined = Condition.Any(Condition.All(condition.True, then.HasValue), Condition.All(condition.False, otherwise.HasValue));
        return new CelTerm(defined, Condition.Never, new Operand(then.Value.Kind, $"({condition.True} ? {then.Value.Code} : {otherwise.Value.Code})"));
    }
}
