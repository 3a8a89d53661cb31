using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Writing;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Parses the parameters of an operation.</summary>
/// <param name="document">The document.</param>
/// <param name="types">Parses their schemas.</param>
/// <param name="views">Reads them.</param>
/// <param name="urlName">The C# name of the type that has them as members.</param>
/// <param name="call">Method and path of the operation, for problems.</param>
/// <param name="options">The names of the client's options that are no parameters.</param>
internal sealed class ParameterParser(SpecDocument document, TypeParser types, SchemaViewReader views, string urlName, string call, NameTable options)
{
    /// <summary>Headers that OpenAPI describes elsewhere, and the length, which HTTP counts itself: a parameter of such a name counts for nothing.</summary>
    private static readonly HashSet<string> OwnedHeaders = new(["Accept", "Content-Type", "Authorization", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, TextRange> _places = new(StringComparer.Ordinal);

    /// <summary>Where the parameters stand, by their names on the wire.</summary>
    public IReadOnlyDictionary<string, TextRange> Places => _places;

    private readonly NameTable _names = new([urlName, .. OwnNames.Url]);

    /// <summary>The parameters in the order of the URL, then headers and cookies; null, and a problem noted, when one cannot be written.</summary>
    public IReadOnlyList<ParameterModel>? Parse(SpecMember path, SpecObject item, SpecObject operation, string operationName)
    {
        Dictionary<(string Place, string Name), SpecObject> found = [];
        foreach (SpecNode node in Listed(item).Concat(Listed(operation)))
        {
            if (document.Resolve(node) is { } parameter && parameter["in"] is SpecString place && parameter["name"] is SpecString name)
            {
                // The operation's own definition replaces that of the path.
                found[(place.Value, name.Value)] = parameter;
            }
        }

        List<ParameterModel> parameters = [];
        string sent = path.Name.Split('?', '#')[0];
        if (PathNames(path.Name.Split('#')[0]).Skip(PathNames(sent).Count()).FirstOrDefault() is { } inQuery)
        {
            document.ReportLeftOut(SpecProblemKind.Unsupported, call, $"A query in the path that names {{{inQuery}}} is not supported; a parameter with \"in\": \"query\" says it", path.NameRange);
            return null;
        }

        foreach (string name in PathNames(sent))
        {
            if (!found.TryGetValue(("path", name), out SpecObject? parameter))
            {
                string? nearest = NearestName.Find(name, found.Keys.Where(static key => key.Place == "path").Select(static key => key.Name).Except(PathNames(sent)));
                string meant = nearest is null ? "" : $" (did you mean {{{nearest}}}?)";
                document.ReportLeftOut(
                    SpecProblemKind.InvalidShape, call, $"The path names {{{name}}}, but no parameter with \"in\": \"path\" describes it{meant}", path.NameRange,
                    Misspelling.Of(path.Name, nearest is null ? null : path.Name.Replace("{" + name + "}", "{" + nearest + "}")));
                return null;
            }

            if (!TryAdd(parameters, parameter, name, ParameterPlace.Path, operationName))
            {
                return null;
            }
        }

        foreach (((string Place, string Name) key, SpecObject parameter) in found.Where(static f => f.Key.Place != "path").Select(static f => (f.Key, f.Value)))
        {
            if (PlaceOf(key.Place) is not { } place)
            {
                if (!TryLeaveOut(parameter, ParameterPlace.Query, $"A parameter in \"{key.Place}\" is not supported", parameter["in"]!.Range))
                {
                    return null;
                }

                continue;
            }

            if (place == ParameterPlace.Header && !HeaderNames.IsToken(key.Name))
            {
                if (!TryLeaveOut(parameter, place, $"The parameter \"{key.Name}\" is no name of a header (RFC 9110, 5.6.2)", parameter["name"]!.Range))
                {
                    return null;
                }

                continue;
            }

            bool isOwned = place == ParameterPlace.Header && OwnedHeaders.Contains(key.Name);
            if (!isOwned && !TryAdd(parameters, parameter, key.Name, place, operationName))
            {
                return null;
            }
        }

        return [.. parameters.OrderBy(static p => p.Place)];
    }

    private static IEnumerable<SpecNode> Listed(SpecObject owner) => owner["parameters"] is SpecArray list ? list.Items : [];

    private static ParameterPlace? PlaceOf(string place) => place switch
    {
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        "cookie" => ParameterPlace.Cookie,
        _ => null,
    };

    private static IEnumerable<string> PathNames(string path)
    {
        int open = path.IndexOf('{');
        while (open >= 0)
        {
            int close = path.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return path.Substring(open + 1, close - open - 1);
            open = path.IndexOf('{', close);
        }
    }

    /// <summary>Adds a parameter, or leaves an optional one out that cannot be written; false when the operation is left out for it.</summary>
    private bool TryAdd(List<ParameterModel> parameters, SpecObject parameter, string wireName, ParameterPlace place, string operationName)
    {
        bool isClientOption = parameter["x-client-option"] is SpecBoolean { Value: true };
        string wanted = Identifiers.Pascal(wireName);
        // An option has the same name for every operation.
        bool isTaken = isClientOption && (OwnNames.Options.Contains(wanted, StringComparer.OrdinalIgnoreCase) || options.IsTaken(wanted));
        string name = _names.Take(isTaken ? wanted + "Value" : wanted);
        _places[wireName] = parameter.Range;
        SpecNode? json = parameter["content"] is SpecObject content ? MediaTypes.FindJson(content) : null;
        if (parameter["content"] is not null && json is null)
        {
            return TryLeaveOut(parameter, place, $"The parameter \"{wireName}\" is written in a media type other than JSON", parameter["content"]!.Range);
        }

        TypeModel? listOrOne = json is null && parameter["schema"] is { } either ? ListOrOne(either, operationName + name) : null;
        TypeModel type = listOrOne ?? ((json ?? parameter["schema"]) is { } schema ? types.Parse(schema, operationName + name).Type : new TypeModel(TypeKind.String));
        ParameterStyle? style = json is not null ? ParameterStyle.Json : ParameterStyles.Read(parameter, place);
        bool explodes = parameter["explode"] is SpecBoolean explode ? explode.Value : style is ParameterStyle.Form or ParameterStyle.DeepObject;
        if ((style is null ? "its place has no such style" : ParameterStyles.WhyNot(style.Value, place, type, explodes)) is { } reason)
        {
            SpecNode at = parameter["style"] ?? parameter["schema"] ?? parameter;
            return TryLeaveOut(parameter, place, $"The parameter \"{wireName}\" cannot be written: {reason}", at.Range);
        }

        parameters.Add(new ParameterModel
        {
            WireName = wireName,
            Name = name,
            Place = place,
            Style = style!.Value,
            Explodes = explodes,
            AllowsReserved = place == ParameterPlace.Query && parameter["allowReserved"] is SpecBoolean { Value: true },
            IsRequired = place == ParameterPlace.Path || parameter["required"] is SpecBoolean { Value: true },
            IsClientOption = isClientOption,
            // A null among the items has no text.
            Type = type.Kind is TypeKind.List or TypeKind.Map && style != ParameterStyle.Json ? type with { HasNullableItems = false } : type,
            // A list of one may be what the rules of the list refuse.
            Validity = listOrOne is null && (json ?? parameter["schema"]) is SpecObject valid ? SchemaRules.Of(document.Root, valid) : null,
            Documentation = Documentation.OfParameter(parameter, document),
        });
        return true;
    }

    /// <summary>The list where a schema admits a list or one of its items: a list of one is written as that. Null for any other schema.</summary>
    private TypeModel? ListOrOne(SpecNode schema, string name)
    {
        if (views.Read(schema) is not { Properties.Count: 0, Variants: { Count: > 1 } variants })
        {
            return null;
        }

        List<SpecNode> lists = variants.FindAll(v => views.Read(v) is { Types: ["array"], Items: not null });
        List<TypeKind?> scalars = [.. variants.Except(lists).Select(v => views.Read(v) is { } view ? TypeParser.ScalarKind(view) : null)];
        if (lists.Count != 1 || scalars.Contains(null))
        {
            return null;
        }

        TypeModel list = types.Parse(lists[0], name).Type;
        // Any text in the place of an item is any text among the items.
        return list.Item?.IsText != true ? null : scalars.TrueForAll(scalar => scalar == list.Item.Kind) ? list : list with { Item = new TypeModel(TypeKind.String) };
    }

    /// <summary>A call that may do without a parameter is generated without it.</summary>
    private bool TryLeaveOut(SpecObject parameter, ParameterPlace place, string reason, TextRange range)
    {
        if (place == ParameterPlace.Path || parameter["required"] is SpecBoolean { Value: true })
        {
            document.ReportLeftOut(SpecProblemKind.Unsupported, call, reason, range);
            return false;
        }

        document.Report(SpecProblemKind.Unsupported, $"{reason}; it is left out.", range);
        return true;
    }
}
