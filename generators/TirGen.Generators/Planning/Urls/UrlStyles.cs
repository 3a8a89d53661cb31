using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Urls;

/// <summary>The steps that write one parameter of the URL in its style (OpenAPI 3.1, "Style Values"; RFC 6570).</summary>
internal sealed class UrlStyles(EmissionOptions options)
{
    private readonly ValueOps _json = new(options);
    private int _variables;

    /// <summary>The steps of a value that is there; those of a query parameter begin with <c>&amp;</c>, or are none for a list without items.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">A C# expression of its value.</param>
    public Steps Of(ParameterModel parameter, string value)
    {
        string nameCode = CSharpText.Literal(parameter.WireName);
        bool isLooked = !parameter.IsRequired && !parameter.Type.IsValueType;
        if (parameter.Type.Kind == TypeKind.Object && parameter.Style != ParameterStyle.Json)
        {
            // Its members are read one by one.
            Steps members = Object(parameter, value);
            return isLooked ? members : [new WriteOp.Require(value + " is null", nameCode), .. members];
        }

        return Of(parameter, parameter.Type.IsValueType || isLooked ? value : Made.NotNull(value, nameCode), nameCode, isLooked);
    }

    private Steps Of(ParameterModel parameter, string value, string nameCode, bool isMade) => parameter.Type.Kind switch
    {
        _ when parameter.Style == ParameterStyle.Json => [new WriteOp.Literal(Named("&", parameter)), new WriteOp.UrlJson(Variable("json"), _json.Of(parameter.Type, value, nameCode, isMade: !parameter.Type.IsValueType))],
        TypeKind.List => List(parameter, value, nameCode),
        TypeKind.Map => Map(parameter, value, nameCode),
        _ => [new WriteOp.Literal(Lead(parameter)), .. Scalar(parameter, parameter.Type, value, isMade || !parameter.Type.IsValueType ? null : nameCode)],
    };

    /// <summary>Whether the parameter is one <c>name=value</c> whenever it is there.</summary>
    public static bool IsSingle(ParameterModel parameter) =>
        parameter.Style == ParameterStyle.Json || parameter.Type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Object);

    /// <summary>What stands before the first value.</summary>
    private static string Lead(ParameterModel parameter) => parameter.Style switch
    {
        ParameterStyle.Simple => "",
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => Named(";", parameter),
        ParameterStyle.DeepObject => Named("&", parameter, parameter.WireName.EndsWith("[]", StringComparison.Ordinal) ? "" : "%5B%5D"),
        _ => Named("&", parameter),
    };

    private Steps List(ParameterModel parameter, string value, string nameCode)
    {
        string item = Variable("item");
        Steps text = Scalar(parameter, parameter.Type.Item!, item, Made.Item(nameCode, null));
        if (IsRepeated(parameter))
        {
            return [new WriteOp.Each(value, item, IsSpan: false, [new WriteOp.Literal(Lead(parameter)), .. text]) { EndsWithComma = false }];
        }

        string flag = Variable("any");
        return
        [
            new WriteOp.Literal(Lead(parameter)),
            new WriteOp.Flag(flag),
            new WriteOp.Each(value, item, IsSpan: false, [new WriteOp.Separate(flag, Separator(parameter)), .. text]) { EndsWithComma = false },
        ];
    }

    private Steps Map(ParameterModel parameter, string value, string nameCode)
    {
        string pair = Variable("pair");
        string flag = Variable("any");
        Steps body = Pair(parameter, flag, [new WriteOp.UrlText(pair + ".Key")], Scalar(parameter, parameter.Type.Item!, pair + ".Value", Made.Item(nameCode, pair + ".Key")));
        return [.. Begin(parameter, flag), new WriteOp.Each(value, pair, IsSpan: false, body) { EndsWithComma = false }];
    }

    private Steps Object(ParameterModel parameter, string value)
    {
        string flag = Variable("any");
        List<WriteOp> ops = [.. Begin(parameter, flag)];
        foreach (PropertyModel field in parameter.Fields)
        {
            (string? presence, string member) = RecordMember.Of(field).In(value);
            string? fieldName = presence is not null && !field.Type.IsValueType ? null : CSharpText.Literal($"{parameter.WireName}.{field.WireName}");
            if (field.Type.Kind == TypeKind.List)
            {
                Steps each = FieldList(parameter, field, member, fieldName);
                ops.AddRange(presence is null ? each : [new WriteOp.When(presence, each, [])]);
                continue;
            }

            Steps text = field.Constant is { } constant ? [new WriteOp.Literal(UrlValues.Escape(constant))] : Scalar(parameter, field.Type, member, fieldName);
            Steps pair = Pair(parameter, flag, [new WriteOp.Literal(UrlValues.Escape(field.WireName))], text);
            if (presence is null)
            {
                ops.AddRange(pair);
            }
            else
            {
                ops.Add(new WriteOp.When(presence, pair, []));
            }
        }

        return [.. ops];
    }

    /// <summary>A list within an object repeats its name.</summary>
    private Steps FieldList(ParameterModel parameter, PropertyModel field, string value, string? fieldName)
    {
        string item = Variable("item");
        string name = UrlValues.Escape(field.WireName);
        string lead = parameter.Style == ParameterStyle.DeepObject ? $"&{UrlValues.Escape(parameter.WireName)}%5B{name}%5D%5B%5D=" : $"&{name}=";
        Steps text = Scalar(parameter, field.Type.Item!, item, Made.Item(CSharpText.Literal($"{parameter.WireName}.{field.WireName}"), null));
        return [new WriteOp.Each(Made.NotNull(value, fieldName), item, IsSpan: false, [new WriteOp.Literal(lead), .. text]) { EndsWithComma = false }];
    }

    /// <summary>What an object's members are preceded by as a whole; exploded styles write everything with each member.</summary>
    private static IEnumerable<WriteOp> Begin(ParameterModel parameter, string flag) => (parameter.Style, parameter.Explodes) switch
    {
        (ParameterStyle.DeepObject, _) or (ParameterStyle.Form or ParameterStyle.Matrix or ParameterStyle.Label, true) => [],
        _ => [new WriteOp.Literal(Lead(parameter)), new WriteOp.Flag(flag)],
    };

    /// <summary>One member with what separates it from its neighbours.</summary>
    private static Steps Pair(ParameterModel parameter, string flag, Steps name, Steps text) => (parameter.Style, parameter.Explodes) switch
    {
        (ParameterStyle.DeepObject, _) => [new WriteOp.Literal($"&{UrlValues.Escape(parameter.WireName)}%5B"), .. name, new WriteOp.Literal("%5D="), .. text],
        (ParameterStyle.Form, true) => [new WriteOp.Literal("&"), .. name, new WriteOp.Literal("="), .. text],
        (ParameterStyle.Matrix, true) => [new WriteOp.Literal(";"), .. name, new WriteOp.Literal("="), .. text],
        (ParameterStyle.Label, true) => [new WriteOp.Literal("."), .. name, new WriteOp.Literal("="), .. text],
        (_, true) => [new WriteOp.Separate(flag, ","), .. name, new WriteOp.Literal("="), .. text],
        _ => [new WriteOp.Separate(flag, ","), .. name, new WriteOp.Literal(","), .. text],
    };

    /// <summary>Whether each item comes with the name or the point of its own.</summary>
    private static bool IsRepeated(ParameterModel parameter) => parameter.Style == ParameterStyle.DeepObject || (parameter.Explodes && parameter.Style != ParameterStyle.Simple);

    private static string Separator(ParameterModel parameter) => parameter.Style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        _ => ",",
    };

    private static string Named(string before, ParameterModel parameter, string behind = "") => before + UrlValues.Escape(parameter.WireName) + behind + "=";

    private Steps Scalar(ParameterModel parameter, TypeModel type, string value, string? nameCode) => UrlValues.Of(type, value, nameCode, options, parameter.AllowsReserved);

    private string Variable(string stem) => stem + CSharpText.Number(_variables++);
}
