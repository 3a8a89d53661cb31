using TirGen.Specification.Model;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Collects the headers that answers of the document have. One is of one type wherever it stands, else a text.</summary>
internal sealed class AnswerHeaders(SpecDocument document, SchemaViewReader views)
{
    private readonly NameTable _names = new(OwnNames.Headers);
    private readonly List<HeaderModel> _headers = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The headers in the document's order.</summary>
    public IReadOnlyList<HeaderModel> All => _headers;

    /// <summary>Adds the headers of an answer.</summary>
    public void Add(SpecObject response)
    {
        foreach (SpecMember member in (response["headers"] as SpecObject)?.Members ?? [])
        {
            // What browsers ask for is no affair of a client; the specification leaves out the type of the content.
            if (!HeaderNames.IsToken(member.Name) || member.Name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
                || member.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || document.Resolve(member.Value) is not { } header)
            {
                continue;
            }

            SchemaView? view = header["schema"] is { } schema ? views.Read(schema) : null;
            TypeModel type = TypeOf(view);
            if (!_places.TryGetValue(member.Name, out int place))
            {
                _places[member.Name] = _headers.Count;
                _headers.Add(new HeaderModel(member.Name, _names.Take(Identifiers.Pascal(member.Name, "Header")), type)
                {
                    IsAddress = member.Name.Equals("Location", StringComparison.OrdinalIgnoreCase) || view?.Format is "uri" or "uri-reference" or "url",
                    Documentation = Documentation.Of(header),
                });
            }
            else if (!_headers[place].Type.Equals(type))
            {
                _headers[place] = _headers[place] with { Type = new TypeModel(TypeKind.String) };
            }
        }
    }

    private TypeModel TypeOf(SchemaView? view) => view is null ? new TypeModel(TypeKind.String)
        : TypeParser.ScalarKind(view) is { } kind && kind != TypeKind.Bytes ? new TypeModel(kind)
        : view.Types is ["array"] ? new TypeModel(TypeKind.List) { Item = new TypeModel(TypeKind.String) }
        : new TypeModel(TypeKind.String);
}
