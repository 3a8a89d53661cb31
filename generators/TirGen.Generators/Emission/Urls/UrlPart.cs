using TirGen.Generators.Emission.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Urls;

/// <summary>A piece of a URL: a literal, or a parameter with the literal before it.</summary>
internal sealed record UrlPart(string Literal, ParameterModel? Parameter)
{
    /// <summary>Whether it may be absent and then leaves no trace.</summary>
    public bool IsOptional => Parameter is { IsRequired: false };

    /// <summary>The most bytes that do not depend on the length of a text.</summary>
    public int FixedBytes => JsonLiteral.ByteCount(Literal) + (Parameter is null ? 0 : Kind switch
    {
        TypeKind.String or TypeKind.OpenEnum or TypeKind.Union => 0,
        TypeKind.Int32 => 11,
        TypeKind.Int64 => 20,
        TypeKind.Boolean => 5,
        TypeKind.Enum => Parameter.Type.Members.Max(static m => JsonLiteral.ByteCount(Uri.EscapeDataString(m.Value))),
        TypeKind.Guid => 36,
        TypeKind.DateOnly => 10,
        // A colon and the sign of the offset take three bytes each.
        TypeKind.DateTimeOffset => 33 + 8,
        _ => 32,
    });

    private TypeKind Kind => Parameter!.Type.Kind;

    /// <summary>The C# expression of the value, given that it is there.</summary>
    private string Value => Parameter!.Name + (!Parameter.IsRequired && Parameter.Type.IsValueType ? ".Value" : "");

    /// <summary>The C# expression of the text, for values that are written as one.</summary>
    private string Text => Kind switch
    {
        TypeKind.String => Value,
        TypeKind.OpenEnum => Value + ".Value",
        TypeKind.Union => Value + ".ToString()",
        _ => $"global::TirGen.Serialization.Utf8Url.Text({Value})",
    };

    /// <summary>The pieces of an operation's URL in order.</summary>
    public static IReadOnlyList<UrlPart> Of(OperationModel operation)
    {
        List<UrlPart> parts = [];
        string rest = Escaped(operation.Path);
        foreach (ParameterModel parameter in operation.Parameters.Where(static p => p.IsInPath))
        {
            string marker = Escaped("{" + parameter.WireName + "}");
            int at = rest.IndexOf(marker, StringComparison.Ordinal);
            parts.Add(new UrlPart(rest.Substring(0, at), parameter));
            rest = rest.Substring(at + marker.Length);
        }

        // Required ones first: then every separator but the first is known.
        List<ParameterModel> query = [.. operation.Parameters.Where(static p => !p.IsInPath).OrderBy(static p => p.IsRequired ? 0 : 1)];
        string separator = "?";
        foreach (ParameterModel parameter in query)
        {
            string name = Uri.EscapeDataString(parameter.WireName) + "=";
            if (parameter.IsRequired)
            {
                parts.Add(new UrlPart(rest + separator + name, parameter));
                rest = "";
                separator = "&";
            }
            else
            {
                Flush(parts, ref rest);
                parts.Add(new UrlPart("&" + name, parameter));
            }
        }

        Flush(parts, ref rest);
        return parts;
    }

    public void PrintWrite(SourceWriter writer, EmissionOptions options)
    {
        if (IsOptional)
        {
            using (writer.Block($"if ({Parameter!.Name} is not null)"))
            {
                PrintPresent(writer, options);
            }
        }
        else
        {
            PrintPresent(writer, options);
        }
    }

    private void PrintPresent(SourceWriter writer, EmissionOptions options)
    {
        writer.Line($"p = __Json.Literal(ref d, p, {JsonLiteral.Utf8(Literal)});");
        switch (Parameter is null ? TypeKind.Any : Kind)
        {
            case TypeKind.Any:
                break;
            case TypeKind.Int32 or TypeKind.Int64 or TypeKind.Boolean or TypeKind.Guid or TypeKind.DateOnly:
                writer.Line($"p = __Json.{Kind}(ref d, p, {Value});");
                break;
            case TypeKind.Enum:
                WritePrinter.Print(writer, [new WriteOp.Choice(Value, [.. Parameter!.Type.Members.Select(m =>
                    new ChoiceCase($"{TypeNames.InRecord(Parameter.Type, options)}.{m.Name}", Uri.EscapeDataString(m.Value)))])]);
                break;
            default:
                writer.Line($"p = __Url.Escaped(ref d, p, {Text}, ref limit);");
                break;
        }
    }

    /// <summary>The path's own characters: what RFC 3986 allows in a path stays, as do the braces of parameters and escapes.</summary>
    private static string Escaped(string path) => string.Concat(path.Select(static c =>
        c is > ' ' and < '\x7F' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '|' or '?' or '#') ? c.ToString()
        : char.IsSurrogate(c) ? "%EF%BF%BD"
        : Uri.EscapeDataString(c.ToString())));

    private static void Flush(List<UrlPart> parts, ref string rest)
    {
        if (rest.Length > 0)
        {
            parts.Add(new UrlPart(rest, null));
            rest = "";
        }
    }
}
