using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Parses the path and query parameters of an operation.</summary>
internal sealed class ParameterParser(SpecDocument document, TypeParser types)
{
    private readonly NameTable _names = new("Write", "TryWrite", "WriteTo", "WriteToRented", "FixedBytes", "Resolve", "ToString", "Equals", "GetHashCode", "GetType");

    private readonly Dictionary<string, TextRange> _places = new(StringComparer.Ordinal);

    /// <summary>Where the parameters stand, by their names on the wire.</summary>
    public IReadOnlyDictionary<string, TextRange> Places => _places;

    /// <summary>The parameters in the order of the URL; null, and a problem noted, when one cannot be written.</summary>
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
        foreach (string name in PathNames(path.Name))
        {
            if (!found.TryGetValue(("path", name), out SpecObject? parameter))
            {
                document.Report(SpecProblemKind.InvalidShape, $"The path names {{{name}}}, but no parameter with \"in\": \"path\" describes it; the operation is left out.", path.NameRange);
                return null;
            }

            parameters.Add(Parse(parameter, name, isInPath: true, operationName));
        }

        foreach (KeyValuePair<(string Place, string Name), SpecObject> entry in found.Where(static f => f.Key.Place == "query"))
        {
            parameters.Add(Parse(entry.Value, entry.Key.Name, isInPath: false, operationName));
        }

        ParameterModel? unsupported = parameters.Find(static p => p.Type.Kind is TypeKind.Any or TypeKind.Object or TypeKind.Map or TypeKind.List);
        if (unsupported is not null)
        {
            SpecObject place = found[(unsupported.IsInPath ? "path" : "query", unsupported.WireName)];
            document.Report(SpecProblemKind.Unsupported, $"The parameter \"{unsupported.WireName}\" is no scalar; the operation is left out.", place.Range);
            return null;
        }

        return parameters;
    }

    private static IEnumerable<SpecNode> Listed(SpecObject owner) => owner["parameters"] is SpecArray list ? list.Items : [];

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

    private ParameterModel Parse(SpecObject parameter, string wireName, bool isInPath, string operationName)
    {
        string name = _names.Take(Identifiers.Pascal(wireName));
        _places[wireName] = parameter.Range;
        return new ParameterModel
        {
            WireName = wireName,
            Name = name,
            IsInPath = isInPath,
            IsRequired = isInPath || parameter["required"] is SpecBoolean { Value: true },
            IsClientOption = parameter["x-client-option"] is SpecBoolean { Value: true },
            Type = parameter["schema"] is { } schema ? types.Parse(schema, operationName + name).Type : new TypeModel(TypeKind.String),
            Documentation = Documentation.Of(parameter),
        };
    }
}
