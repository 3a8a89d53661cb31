using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>JSON values as values of CEL.</summary>
public static class CelConversion
{
    /// <summary>
    /// The value as <paramref name="type"/> has it: a number is an int or a double by the schema's word; without one it is an
    /// int when written as an integer within 64 bits, else a double. A value of another type stays what it is.
    /// </summary>
    public static CelValue From(RuleValue value, CelType type) => value switch
    {
        NullValue => CelNull.Instance,
        BooleanValue b => new CelBool(b.Value),
        StringValue s => new CelString(s.Value),
        NumberValue n => Number(n, type),
        ListValue l => new CelList([.. l.Items.Select(item => From(item, type.Element ?? CelType.Dyn))], l.IsComplete),
        ObjectValue o => Object(o, type),
        UnknownValue { IsPresent: true } => CelUnknown.Present,
        _ => CelUnknown.Maybe,
    };

    private static CelValue Number(NumberValue number, CelType type)
    {
        bool isDouble = type.Kind == CelKind.Double || (type.Kind != CelKind.Int && number.IsFloating);
        return !isDouble && number.Value.TryGetInt64(out long value) ? new CelInt(value) : new CelDouble(number.Value.ToDouble());
    }

    private static CelMap Object(ObjectValue value, CelType type)
    {
        IEnumerable<KeyValuePair<CelValue, CelValue>> entries = value.Members
            .Where(static m => m.Value is not AbsentValue)
            .Select(m => new KeyValuePair<CelValue, CelValue>(new CelString(m.Name), From(m.Value, MemberType(type, m.Name))));
        return new CelMap(entries, value.IsComplete, value.Members.Where(static m => m.Value is AbsentValue).Select(static m => m.Name));
    }

    private static CelType MemberType(CelType type, string name) =>
        type.Kind == CelKind.Object && type.Fields.TryGetValue(name, out CelType? field) ? field : type.Element ?? CelType.Dyn;
}
