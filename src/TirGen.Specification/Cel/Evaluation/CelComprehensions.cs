using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>The macros over items.</summary>
internal sealed class CelComprehensions(CelEvaluator evaluator)
{
    public CelValue Evaluate(CelComprehension node, CelScope? scope)
    {
        CelValue source = evaluator.Evaluate(node.Source, scope);
        switch (source)
        {
            case CelUnknown or CelError:
                return source;
            case CelList list:
                return Run(node, scope, list.Items, list.IsComplete);
            case CelMap map:
                List<CelValue> keys = [.. map.Entries.Where(static e => e.Value is not CelUnknown { IsPresent: false }).Select(static e => e.Key)];
                return Run(node, scope, keys, map.IsComplete && keys.Count == map.Entries.Count);
            default:
                return CelError.NoOverload(node.Macro.ToString().ToLowerInvariant(), source);
        }
    }

    private CelValue Run(CelComprehension node, CelScope? scope, IReadOnlyList<CelValue> items, bool complete) => node.Macro switch
    {
        CelMacro.All => Quantify(node, scope, items, complete, deciding: false),
        CelMacro.Exists => Quantify(node, scope, items, complete, deciding: true),
        CelMacro.ExistsOne => ExistsOne(node, scope, items, complete),
        CelMacro.Filter => Filter(node, scope, items, complete),
        _ => Map(node, scope, items, complete),
    };

    private CelValue Body(CelComprehension node, CelScope? scope, CelValue item) =>
        evaluator.Evaluate(node.Body, new CelScope(node.Variable.Name, item, scope));

    /// <summary>A chain of <c>&amp;&amp;</c> or <c>||</c>: one item can decide, whatever became of the others.</summary>
    private CelValue Quantify(CelComprehension node, CelScope? scope, IReadOnlyList<CelValue> items, bool complete, bool deciding)
    {
        CelValue? unknown = complete ? null : CelUnknown.Present;
        CelValue? error = null;
        foreach (CelValue item in items)
        {
            switch (Body(node, scope, item))
            {
                case CelBool known when known.Value == deciding:
                    return known;
                case CelBool:
                    break;
                case CelUnknown u:
                    unknown = u;
                    break;
                case CelValue other:
                    error ??= other as CelError ?? CelError.NoOverload(deciding ? "||" : "&&", other);
                    break;
            }
        }

        return unknown ?? error ?? new CelBool(!deciding);
    }

    private CelValue ExistsOne(CelComprehension node, CelScope? scope, IReadOnlyList<CelValue> items, bool complete)
    {
        int count = 0;
        bool certain = complete;
        foreach (CelValue item in items)
        {
            CelValue holds = Body(node, scope, item);
            if (holds is CelError)
            {
                return holds;
            }

            if (holds is not (CelBool or CelUnknown))
            {
                return CelError.NoOverload("exists_one", holds);
            }

            count += holds is CelBool { Value: true } ? 1 : 0;
            certain &= holds is CelBool;
        }

        return count > 1 ? new CelBool(false) : certain ? new CelBool(count == 1) : CelUnknown.Present;
    }

    private CelValue Filter(CelComprehension node, CelScope? scope, IReadOnlyList<CelValue> items, bool complete)
    {
        List<CelValue> kept = [];
        foreach (CelValue item in items)
        {
            switch (Body(node, scope, item))
            {
                case CelBool holds:
                    if (holds.Value)
                    {
                        kept.Add(item);
                    }

                    break;
                case CelUnknown:
                    complete = false;
                    break;
                case CelValue other:
                    return other as CelError ?? CelError.NoOverload("filter", other);
            }
        }

        return new CelList(kept, complete);
    }

    private CelValue Map(CelComprehension node, CelScope? scope, IReadOnlyList<CelValue> items, bool complete)
    {
        List<CelValue> mapped = [];
        foreach (CelValue item in items)
        {
            CelValue passes = node.Filter is null
                ? new CelBool(true)
                : evaluator.Evaluate(node.Filter, new CelScope(node.Variable.Name, item, scope));
            if (passes is CelUnknown)
            {
                complete = false;
            }
            else if (passes is not CelBool holds)
            {
                return passes as CelError ?? CelError.NoOverload("map", passes);
            }
            else if (holds.Value)
            {
                CelValue value = Body(node, scope, item);
                if (value is CelError)
                {
                    return value;
                }

                mapped.Add(value);
            }
        }

        return new CelList(mapped, complete);
    }
}
