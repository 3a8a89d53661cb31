using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Urls;

/// <summary>A part of a path between two slashes, or a literal stretch of it.</summary>
/// <param name="Before">The slash before it, and the literal segments before that.</param>
/// <param name="Parts">What it is made of; none at the end of a path that ends literally.</param>
internal sealed record PathSegment(string Before, EquatableArray<(string Literal, ParameterModel? Parameter)> Parts)
{
    private const string EncodedDot = "%2E";

    /// <summary>
    /// The parameter to name when the segment is written as nothing, as one dot or as two: a reader of the address takes such a segment away,
    /// and with it what the request is about (RFC 3986, 5.2.4). Null when the segment cannot become one of these.
    /// </summary>
    public string? Doubtful => Parts.All(static part => part.Parameter is null ? IsDots(part.Literal) : CanBeDots(part.Parameter))
        ? Parts.Select(static part => part.Parameter?.WireName).FirstOrDefault(static name => name is not null)
        : null;

    /// <summary>The segments that have parameters, each with the literals before it, and last the literals behind them.</summary>
    public static IEnumerable<PathSegment> Of(OperationModel operation)
    {
        string before = "";
        List<(string Literal, ParameterModel? Parameter)> parts = [];
        string rest = Escaped(operation.SentPath);
        foreach (ParameterModel parameter in operation.Parameters.Where(static p => p.IsInPath))
        {
            string marker = Escaped("{" + parameter.WireName + "}");
            int at = rest.IndexOf(marker, StringComparison.Ordinal);
            string literal = rest.Substring(0, at);
            int slash = literal.LastIndexOf('/') + 1;
            if (slash > 0)
            {
                int end = literal.IndexOf('/');
                if (parts.Count > 0)
                {
                    yield return new PathSegment(before, new([.. parts, (literal.Substring(0, end), null)]));
                    parts.Clear();
                    before = literal.Substring(end, slash - end);
                }
                else
                {
                    before += literal.Substring(0, slash);
                }

                literal = literal.Substring(slash);
            }

            if (literal.Length > 0)
            {
                parts.Add((literal, null));
            }

            parts.Add(("", parameter));
            rest = rest.Substring(at + marker.Length);
        }

        int last = rest.IndexOf('/');
        if (parts.Count > 0)
        {
            yield return new PathSegment(before, new([.. parts, (last < 0 ? rest : rest.Substring(0, last), null)]));
            rest = last < 0 ? "" : rest.Substring(last);
        }

        yield return new PathSegment(rest, EquatableArray<(string, ParameterModel?)>.Empty);
    }

    /// <summary>Whether a parameter's text, or a list's texts behind each other, is a whole segment of its own, as it is or, as a label, behind a point.</summary>
    public static bool IsWhole(OperationModel operation, ParameterModel parameter) =>
        parameter is { IsInPath: true, Style: ParameterStyle.Simple or ParameterStyle.Label }
        && (IsText(parameter.Type) || (parameter.Type is { Kind: TypeKind.List, Item: { } item } && IsText(item)))
        && Of(operation).Any(s => s.Doubtful is not null && s.Parts.Count(static p => p.Parameter is not null || p.Literal.Length > 0) == 1 && s.Parts.Any(p => p.Parameter?.WireName == parameter.WireName));

    private static bool IsText(TypeModel type) => type.Kind is TypeKind.String or TypeKind.OpenEnum or TypeKind.Union;

    private static bool CanBeDots(ParameterModel parameter) => parameter.Style != ParameterStyle.Matrix && (parameter.Type.Kind switch
    {
        TypeKind.String or TypeKind.OpenEnum or TypeKind.Union or TypeKind.Bytes or TypeKind.List or TypeKind.Map or TypeKind.Object or TypeKind.Any or TypeKind.Polymorphic => true,
        TypeKind.Enum => parameter.Type.Members.Any(static m => IsDots(m.Value)),
        _ => false,
    });

    private static bool IsDots(string literal) => literal.Replace(EncodedDot, ".").Replace("%2e", ".").All(static c => c == '.');

    /// <summary>The own characters of a path or its query: what RFC 3986 allows there stays, as do the braces of parameters and escapes.</summary>
    public static string Escaped(string path) => string.Concat(path.Select(static c =>
        c is > ' ' and < '\x7F' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '|' or '?' or '#') ? c.ToString()
        : char.IsSurrogate(c) ? "%EF%BF%BD"
        : Uri.EscapeDataString(c.ToString())));
}
