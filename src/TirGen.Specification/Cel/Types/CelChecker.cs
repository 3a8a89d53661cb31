using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Cel.Types;

/// <summary>Finds the type of each node, and what can never be evaluated.</summary>
internal sealed class CelChecker(IReadOnlyDictionary<string, CelType> variables)
{
    private readonly Dictionary<CelNode, CelType> _types = [];
    private readonly Dictionary<string, TextPattern> _patterns = new(StringComparer.Ordinal);
    private readonly List<CelProblem> _problems = [];
    private readonly List<KeyValuePair<string, CelType>> _locals = [];

    public IReadOnlyList<CelProblem> Problems => _problems;

    /// <summary>The patterns of <c>matches</c> that are literals.</summary>
    public IReadOnlyDictionary<string, TextPattern> Patterns => _patterns;

    public CelType TypeOf(CelNode node) => _types.TryGetValue(node, out CelType? type) ? type : CelType.Dyn;

    public CelType Check(CelNode node)
    {
        CelType type = node switch
        {
            CelLiteral n => OfLiteral(n.Value),
            CelIdentifier n => Identifier(n),
            CelSelect n => Select(n),
            CelIndex n => Index(n),
            CelUnary n => Unary(n),
            CelBinary n => Binary(n),
            CelConditional n => Conditional(n),
            CelCall n => Call(n),
            CelListLiteral n => CelType.ListOf(JoinAll([.. n.Items.Select(Check)])),
            CelMapLiteral n => Map(n),
            CelComprehension n => Comprehension(n),
            _ => CelType.Dyn,
        };
        _types[node] = type;
        return type;
    }

    private static CelType OfLiteral(CelValue value) => value switch
    {
        CelNull => CelType.Null,
        CelBool => CelType.Bool,
        CelInt => CelType.Int,
        CelUint => CelType.Uint,
        CelDouble => CelType.Double,
        CelString => CelType.String,
        CelBytes => CelType.Bytes,
        _ => CelType.Dyn,
    };

    private static CelType JoinAll(IReadOnlyList<CelType> types) =>
        types.Count == 0 ? CelType.Dyn : types.Aggregate(CelType.Join);

    private CelType Problem(string message, TextRange range, Misspelling? misspelling = null)
    {
        _problems.Add(new CelProblem(message, range) { Misspelling = misspelling });
        return CelType.Dyn;
    }

    private CelType Identifier(CelIdentifier node)
    {
        for (int i = _locals.Count - 1; i >= 0 && !node.IsOutermost; i--)
        {
            if (_locals[i].Key == node.Name)
            {
                return _locals[i].Value;
            }
        }

        return variables.TryGetValue(node.Name, out CelType? type)
            ? type
            : Problem($"There is no variable \"{node.Name}\"; a rule speaks of self.", node.Range);
    }

    private CelType Select(CelSelect node)
    {
        CelType field = Field(node, Check(node.Target));
        return node.IsTest ? CelType.Bool : field;
    }

    private CelType Field(CelSelect node, CelType target)
    {
        switch (target.Kind)
        {
            case CelKind.Dyn:
                return CelType.Dyn;
            case CelKind.Map when target.Key!.Is(CelKind.String):
                return target.Element!;
            case CelKind.Object when target.Fields.TryGetValue(node.Field, out CelType? field):
                return field;
            case CelKind.Object when target.Element is not null:
                return target.Element;
            case CelKind.Object:
                string? nearest = NearestName.Find(node.Field, target.Fields.Keys);
                string meant = nearest is null ? "" : $" Did you mean \"{nearest}\"?";
                return Problem($"The schema has no property \"{node.Field}\".{meant}", node.FieldRange, Misspelling.Of(node.Field, nearest));
            default:
                return Problem($"A value of type {target} has no fields.", node.FieldRange);
        }
    }

    private CelType Index(CelIndex node)
    {
        CelType target = Check(node.Target);
        CelType index = Check(node.Index);
        switch (target.Kind)
        {
            case CelKind.Dyn:
                return CelType.Dyn;
            case CelKind.List:
                return index.Is(CelKind.Int) ? target.Element! : Problem($"A list is indexed by an int, not by {index}.", node.Index.Range);
            case CelKind.Map:
                return CelType.AreCompatible(target.Key!, index) ? target.Element! : Problem($"This map has keys of type {target.Key}, not {index}.", node.Index.Range);
            case CelKind.Object when node.Index is CelLiteral { Value: CelString name }:
                return Field(new CelSelect(node.Range, node.Target, name.Value, node.Index.Range, isTest: false), target);
            case CelKind.Object:
                return index.Is(CelKind.String) ? CelType.Dyn : Problem($"An object is indexed by a string, not by {index}.", node.Index.Range);
            default:
                return Problem($"A value of type {target} cannot be indexed.", node.Target.Range);
        }
    }

    private CelType Unary(CelUnary node)
    {
        CelType operand = Check(node.Operand);
        if (node.Operator == CelOperator.Not)
        {
            return operand.Is(CelKind.Bool) ? CelType.Bool : Problem($"'!' takes a bool, not {operand}.", node.Operand.Range);
        }

        return operand.Is(CelKind.Int) || operand.Is(CelKind.Double) ? operand : Problem($"'-' takes an int or a double, not {operand}.", node.Operand.Range);
    }

    private CelType Binary(CelBinary node)
    {
        CelType left = Check(node.Left);
        CelType right = Check(node.Right);
        return CelOperatorTypes.ResultOf(node.Operator, left, right)
            ?? Problem($"'{CelOperatorTypes.Symbol(node.Operator)}' cannot take {left} and {right}.", node.OperatorRange);
    }

    private CelType Conditional(CelConditional node)
    {
        CelType condition = Check(node.Condition);
        CelType result = CelType.Join(Check(node.Then), Check(node.Otherwise));
        return condition.Is(CelKind.Bool) ? result : Problem($"A condition is a bool, not {condition}.", node.Condition.Range);
    }

    private CelType Call(CelCall node)
    {
        List<CelNode> arguments = node.Target is null ? [] : [node.Target];
        arguments.AddRange(node.Arguments);
        List<CelType> types = [.. arguments.Select(Check)];
        CelFunction? function = CelFunctions.Find(node.Function);
        if (function is null || !(node.Target is null ? function.IsGlobal : function.IsMember))
        {
            string? nearest = NearestName.Find(node.Function, CelFunctions.Names);
            string meant = nearest is null ? "" : $" Did you mean {nearest}()?";
            return Problem($"{node.Function}() is outside the supported part of CEL.{meant}", node.FunctionRange, Misspelling.Of(node.Function, nearest));
        }

        if (types.Count != function.Arguments.Count)
        {
            return Problem($"{node.Function}() takes {function.Arguments.Count} arguments, not {types.Count}, what stands before the dot included.", node.FunctionRange);
        }

        for (int i = 0; i < types.Count; i++)
        {
            if (!function.Takes(i, types[i]))
            {
                return Problem($"{node.Function}() cannot take {types[i]}.", arguments[i].Range);
            }
        }

        if (node.Function == "matches" && arguments[1] is CelLiteral { Value: CelString pattern })
        {
            AddPattern(pattern.Value, arguments[1].Range);
        }

        return function.Result;
    }

    private void AddPattern(string source, TextRange range)
    {
        if (TextPattern.TryCreate(source, PatternDialect.Re2, out string problem) is { } pattern)
        {
            _patterns[source] = pattern;
        }
        else
        {
            Problem($"This is not a pattern of RE2: {problem}", range);
        }
    }

    private CelType Map(CelMapLiteral node)
    {
        List<CelType> keys = [];
        List<CelType> values = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (KeyValuePair<CelNode, CelNode> entry in node.Entries)
        {
            CelType key = Check(entry.Key);
            keys.Add(key);
            values.Add(Check(entry.Value));
            if (key.Kind is not (CelKind.Dyn or CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String))
            {
                Problem($"A map's key is a bool, an int, a uint or a string, not {key}.", entry.Key.Range);
            }
            else if (entry.Key is CelLiteral literal && CelMap.KeyOf(literal.Value) is { } text && !known.Add(text))
            {
                Problem("This key stands twice in the map.", entry.Key.Range);
            }
        }

        return CelType.MapOf(JoinAll(keys), JoinAll(values));
    }

    private CelType Comprehension(CelComprehension node)
    {
        CelType source = Check(node.Source);
        CelType? item = source.Kind switch
        {
            CelKind.Dyn => CelType.Dyn,
            CelKind.List => source.Element,
            CelKind.Map or CelKind.Object => source.Key,
            _ => null,
        };
        if (item is null)
        {
            return Problem($"A macro runs over a list or a map, not over {source}.", node.Source.Range);
        }

        _types[node.Variable] = item;
        _locals.Add(new(node.Variable.Name, item));
        CelType filter = node.Filter is null ? CelType.Bool : Check(node.Filter);
        CelType body = Check(node.Body);
        _locals.RemoveAt(_locals.Count - 1);
        CelType condition = node.Macro == CelMacro.Map ? filter : body;
        if (!condition.Is(CelKind.Bool))
        {
            return Problem($"The macro's condition is a bool, not {condition}.", (node.Filter ?? node.Body).Range);
        }

        return node.Macro switch
        {
            CelMacro.Map => CelType.ListOf(body),
            CelMacro.Filter => CelType.ListOf(item),
            _ => CelType.Bool,
        };
    }
}
