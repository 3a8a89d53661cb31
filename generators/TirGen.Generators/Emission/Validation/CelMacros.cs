using TirGen.Generators.Code;
using TirGen.Specification.Cel.Syntax;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Turns the macros over lists into methods with a loop.</summary>
internal sealed class CelMacros(CelJudge judge, Slots slots, CheckScope scope)
{
    /// <summary><c>all</c>, <c>exists</c> and <c>exists_one</c>.</summary>
    public Verdict Judge(CelComprehension node, CelVariables variables)
    {
        CelTerm list = Source(node, variables, out CelComprehension? filter);
        string call = scope.Call("int", writer => Loop(writer, node, list, filter, variables, node.Macro switch
        {
            CelMacro.ExistsOne => CountOne,
            CelMacro.Exists => static (loop, item) => Quantifier.Decide(loop, item, deciding: true),
            _ => static (loop, item) => Quantifier.Decide(loop, item, deciding: false),
        }));
        return Verdict.Of(Condition.All(list.HasValue, Condition.Above(call, "0")), Condition.All(list.HasValue, Condition.Below(call, "0")));
    }

    /// <summary>The size of a filtered list.</summary>
    public CelTerm CountOf(CelComprehension node, CelVariables variables)
    {
        CelTerm list = Source(node, variables, out CelComprehension? inner);
        if (inner is not null)
        {
            throw new UnsupportedRuleException("a filter over a filter");
        }

        string call = scope.Call("int", writer => Loop(writer, node, list, null, variables, CountAll));
        return new CelTerm(Condition.All(list.HasValue, Condition.AtLeast(call, "0")), Condition.Never, new Operand(OperandKind.Integer, call));
    }

    /// <summary>Whether a list holds a value.</summary>
    public Verdict Contains(CelTerm item, CelTerm list)
    {
        string call = scope.Call("bool", writer =>
        {
            string index = scope.Open();
            Verdict equal = CelComparisons.Equal(item, CelTerm.Of(Condition.Always, slots.Item(list.Value, index)), slots);
            using (writer.Block($"for (int {index} = 0; {index} < {list.Value.Count}; {index}++)"))
            using (writer.Block($"if ({equal.True.Bare})"))
            {
                writer.Line("return true;");
            }

            writer.Line("return false;");
            scope.Close(index);
        });
        return Verdict.Where(Condition.All(item.Defined, list.HasValue), Condition.Of(call));
    }

    /// <summary>The list that a macro runs over, and the filter in between.</summary>
    private CelTerm Source(CelComprehension node, CelVariables variables, out CelComprehension? filter)
    {
        filter = node.Source as CelComprehension;
        CelTerm list = filter is null or { Macro: CelMacro.Filter }
            ? judge.Term(filter?.Source ?? node.Source, variables)
            : throw new UnsupportedRuleException("a macro over the results of map()");
        return list.Value.Kind == OperandKind.List ? list : throw new UnsupportedRuleException("a macro over something else than a list");
    }

    private void Loop(
        SourceWriter writer, CelComprehension node, CelTerm list, CelComprehension? filter, CelVariables variables, Action<SourceWriter, Verdict> decide)
    {
        string index = scope.Open();
        CelTerm item = CelTerm.Of(Condition.Always, slots.Item(list.Value, index));
        Verdict passes = filter is null ? Verdict.Always : judge.Judge(filter.Body, new CelVariables(filter.Variable.Name, item, variables));
        if (!passes.IsTotal)
        {
            throw new UnsupportedRuleException("a filter that can end in an error");
        }

        Verdict body = judge.Judge(node.Body, new CelVariables(node.Variable.Name, item, variables));
        bool counts = node.Macro is CelMacro.ExistsOne or CelMacro.Filter;
        writer.Line(counts ? "int count = 0;" : node.Macro == CelMacro.All ? "int verdict = 1;" : "int verdict = -1;");
        using (writer.Block($"for (int {index} = 0; {index} < {list.Value.Count}; {index}++)"))
        {
            if (!passes.IsAlways)
            {
                using (writer.Block($"if ({passes.False.Bare})"))
                {
                    writer.Line("continue;");
                }

                writer.Blank();
            }

            decide(writer, body);
        }

        writer.Line(node.Macro == CelMacro.ExistsOne ? "return count == 1 ? 1 : -1;" : counts ? "return count;" : "return verdict;");
        scope.Close(index);
    }

    private static void CountOne(SourceWriter writer, Verdict item) => Count(writer, item, "return 0;");

    private static void CountAll(SourceWriter writer, Verdict item) => Count(writer, item, "return -1;");

    private static void Count(SourceWriter writer, Verdict item, string failure)
    {
        if (!item.IsTotal)
        {
            using (writer.Block($"if ({item.Known.Not})"))
            {
                writer.Line(failure);
            }

            writer.Blank();
        }

        using (writer.Block($"if ({item.True.Bare})"))
        {
            writer.Line("count++;");
        }
    }
}
