using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;
using TirGen.Specification.Reading;
using TirGen.Tool.Input;

namespace TirGen.Tool.Compatibility;

/// <summary>One of the two documents, as C# sees it.</summary>
internal sealed class ApiVersion
{
    private readonly SpecPlaces _places;

    /// <summary>Parses a document.</summary>
    /// <exception cref="InputException">The document gives no code.</exception>
    public ApiVersion(ApiDocument document, EmissionOptions options)
    {
        ApiParseResult parsed = document.ParseModel(options.ReservedNames);
        Model = parsed.Model!;
        _places = parsed.Places;
        Problems = [.. parsed.Problems.Select(document.Describe)];
        Document = document;
        Options = options;
        Operations = OperationPlan.Of(Model, options).ToDictionary(static p => p.Model.Name, StringComparer.Ordinal);
        Objects = Model.Schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
    }

    public ApiDocument Document { get; }

    public EmissionOptions Options { get; }

    public ApiModel Model { get; }

    /// <summary>What operations become, by their C# names.</summary>
    public IReadOnlyDictionary<string, OperationPlan> Operations { get; }

    /// <summary>What of the document was left out, or taken otherwise than it stands there; as compilers print it.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The objects by their C# names.</summary>
    public IReadOnlyDictionary<string, ObjectModel> Objects { get; }

    /// <summary>The place of a part; where the document does not have it, that of the part around it, or the first character.</summary>
    public TextRange PlaceOf(ApiPart? part)
    {
        for (; part is { } here; part = here.Enclosing)
        {
            if (_places.Find(here.Part, here.Owner, here.Name) is { } place)
            {
                return place;
            }
        }

        return default;
    }
}
