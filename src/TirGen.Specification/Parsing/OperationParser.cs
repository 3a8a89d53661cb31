using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Parses the operations under <c>paths</c>. One that cannot be supported is reported and left out; the others stay.</summary>
/// <param name="document">The document.</param>
/// <param name="schemas">Its schemas.</param>
/// <param name="types">The C# names of types.</param>
/// <param name="security">What operations ask for.</param>
/// <param name="servers">Where they are called.</param>
/// <param name="options">The names of the client's options that are no parameters.</param>
/// <param name="answers">What they answer.</param>
internal sealed class OperationParser(SpecDocument document, SchemaTable schemas, NameTable types, SecurityParser security, ServerParser servers, NameTable options, AnswerParser answers)
{
    private readonly NameTable _names = new();
    private readonly BodyParser _bodies = new(document, schemas, types);
    private readonly List<OperationModel> _operations = [];
    private readonly Dictionary<string, string> _actions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecObject> _pagination = new(StringComparer.Ordinal);
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecNode> _waits = new(StringComparer.Ordinal);

    /// <summary>The C# names of body schemas that are variants of a discriminated body, with their action's name.</summary>
    public IReadOnlyDictionary<string, string> Actions => _actions;

    /// <summary>What operations say of their pages, by C# name.</summary>
    public IReadOnlyDictionary<string, SpecObject> Pagination => _pagination;

    /// <summary>The C# names of the operations whose answers have the header <c>Link</c>.</summary>
    public ISet<string> Linked => _linked;

    /// <summary>What operations say of the state of what they read, by C# name.</summary>
    public IReadOnlyDictionary<string, SpecNode> Waits => _waits;

    /// <summary>The C# names of the objects that are sent as forms, with how their members are written.</summary>
    public IReadOnlyDictionary<string, EquatableArray<FormFieldModel>> Forms => _bodies.Forms;

    public IReadOnlyList<OperationModel> Parse()
    {
        if (document.Root["paths"] is SpecObject paths)
        {
            foreach (SpecMember path in paths.Members)
            {
                if (document.Resolve(path.Value) is { } item)
                {
                    foreach (SpecMember method in item.Members.Where(static m => OperationNames.IsMethod(m.Name)))
                    {
                        // Some layouts keep each operation in a file of its own.
                        if (document.Resolve(method.Value) is { } operation)
                        {
                            Parse(path, item, method, operation);
                        }
                    }

                    foreach (SpecMember method in (item["additionalOperations"] as SpecObject)?.Members ?? [])
                    {
                        document.ReportLeftOut(SpecProblemKind.Unsupported, $"{method.Name} {path.Name}", "Methods under \"additionalOperations\" are not supported", method.NameRange);
                    }
                }
            }
        }

        return _operations;
    }

    private void Parse(SpecMember path, SpecObject item, SpecMember method, SpecObject operation)
    {
        string name = OperationNames.Of(path.Name, method.Name, operation);
        string urlName = types.Take(name + "Url");
        string call = $"{method.Name.ToUpperInvariant()} {path.Name}";
        ParameterParser parameterParser = new(document, schemas.Types, schemas.Views, urlName, call, options);
        IReadOnlyList<ParameterModel>? parameters = parameterParser.Parse(path, item, operation, name);
        RequestBody? body = _bodies.Read(operation, call);
        if (parameters is null || body is null || !servers.TryRead(item, operation, call, out string? server))
        {
            return;
        }

        ParsedAnswers answer = answers.Parse(operation, method.Name, name);
        OperationModel common = new()
        {
            Name = name,
            ContextName = name + "JsonContext",
            Method = method.Name.ToUpperInvariant(),
            Path = path.Name,
            UrlName = urlName,
            OwnsUrl = true,
            Parameters = new(parameters),
            Content = BodyModel.None,
            Result = answer.Result,
            Streaming = answer.Streaming,
            Errors = answer.Errors,
            Security = security.Of(operation),
            Server = server,
            Documentation = Documentation.Of(operation),
            IsRetrySafe = RetrySafe(operation) ?? method.Name is not ("post" or "patch"),
            LegalStates = LegalStates(operation),
        };
        if (body.Actions.Count > 0)
        {
            AddActions(common, body, parameterParser);
            return;
        }

        string unique = _names.Take(name);
        if (_bodies.Parse(body, unique, call) is not { } content)
        {
            return;
        }

        if (PaginationParser.Find(operation) is { } pagination)
        {
            _pagination[unique] = pagination;
        }

        if (answer.HasLinks)
        {
            _linked.Add(unique);
        }

        if (WaitParser.Find(operation) is { } wait)
        {
            _waits[unique] = wait;
        }

        AddPlaces(unique, method.NameRange, parameterParser);
        _operations.Add(common with { Name = unique, StreamingName = StreamingName(common, unique), Content = content });
    }

    private void AddPlaces(string operation, TextRange place, ParameterParser parameters)
    {
        document.Places.Add(SpecPart.Operation, operation, place);
        foreach (KeyValuePair<string, TextRange> parameter in parameters.Places)
        {
            document.Places.Add(SpecPart.Parameter, operation, parameter.Key, parameter.Value);
        }
    }

    private void AddActions(OperationModel common, RequestBody body, ParameterParser parameters)
    {
        bool ownsUrl = true;
        foreach ((string action, SpecNode variant) in body.Actions)
        {
            string name = _names.Take(Identifiers.Pascal(action, "Action"));
            TypeModel type = schemas.Types.Parse(variant, name).Type;
            SpecObject schema = document.Resolve(variant)!;
            if (type.Kind != TypeKind.Object)
            {
                document.Report(SpecProblemKind.Unsupported, $"The body of the action \"{action}\" is no object with members; the action is left out.", variant.Range);
                continue;
            }

            _actions[type.Name!] = name;
            AddPlaces(name, variant.Range, parameters);
            _operations.Add(common with
            {
                Name = name,
                StreamingName = StreamingName(common, name),
                OwnsUrl = ownsUrl,
                Content = new BodyModel(body.Kind, body.MediaType) { Type = type },
                Documentation = Documentation.Of(schema),
                IsRetrySafe = RetrySafe(schema) ?? common.IsRetrySafe,
                LegalStates = LegalStates(schema),
            });
            ownsUrl = false;
        }
    }

    private string? StreamingName(OperationModel operation, string name) => operation.Streaming is null ? null : _names.Take(name + "Streaming");

    private static bool? RetrySafe(SpecObject part) => (part["x-retry-safe"] as SpecBoolean)?.Value;

    private static EquatableArray<string> LegalStates(SpecObject part) =>
        part["x-legal-states"] is SpecArray states ? new(states.Items.OfType<SpecString>().Select(static s => s.Value)) : EquatableArray<string>.Empty;
}
