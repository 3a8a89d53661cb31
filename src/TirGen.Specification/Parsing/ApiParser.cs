using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Turns an OpenAPI 3.x document into an <see cref="ApiModel"/>.</summary>
public static class ApiParser
{
    /// <summary>Parses a document. Never throws on bad input; what is wrong is in the problems.</summary>
    /// <param name="root">The document's root as a reader gave it.</param>
    /// <param name="reservedNames">C# type names that the emitter adds itself, such as the client's.</param>
    /// <param name="cancellation">Ends the parsing with <see cref="OperationCanceledException"/>.</param>
    public static ApiParseResult Parse(SpecNode root, IEnumerable<string> reservedNames, CancellationToken cancellation = default)
    {
        if (root is not SpecObject document || document["openapi"] is not SpecString version || !version.Value.StartsWith("3.", StringComparison.Ordinal))
        {
            SpecNode place = (root as SpecObject)?["openapi"] ?? (root as SpecObject)?["swagger"] ?? root;
            TextRange range = place is SpecObject or SpecArray ? new TextRange(place.Range.Start, 1) : place.Range;
            return new ApiParseResult(null, [new SpecProblem(SpecProblemKind.NotOpenApi, "Expected an OpenAPI 3.0, 3.1 or 3.2 document: an object with \"openapi\": \"3.…\".", range)], new SpecPlaces());
        }

        SpecDocument spec = new(document);
        NameTable names = new([.. reservedNames]);
        SchemaTable schemas = new(spec, names);
        schemas.DeclareNamed();
        cancellation.ThrowIfCancellationRequested();
        NameTable options = new([.. OwnNames.OptionsOfAll, .. reservedNames]);
        SecurityParser security = new(spec, options);
        ServerParser servers = new(spec, options);
        AnswerHeaders headers = new(spec, schemas.Views);
        OperationParser operationParser = new(spec, schemas, names, security, servers, options, new AnswerParser(spec, schemas, names, headers));
        IReadOnlyList<OperationModel> parsed = operationParser.Parse();
        IReadOnlyList<PayloadModel> payloads = new PayloadParser(spec, schemas).Parse();
        IReadOnlyList<SchemaModel> completed = schemas.Complete();
        parsed = ParameterFields.Complete(parsed, completed, spec);
        parsed = AnswerStatusParser.Complete(spec, parsed, completed);
        parsed = PaginationParser.Complete(spec, parsed, operationParser.Pagination, operationParser.Linked, completed);
        parsed = WaitParser.Complete(spec, parsed, operationParser.Waits, completed);
        if (parsed.Count == 0 && completed.Count == 0 && payloads.Count == 0)
        {
            spec.Report(SpecProblemKind.NothingToGenerate, "The document has neither operations nor schemas: nothing to generate.", new TextRange(document.Range.Start, 1));
            return new ApiParseResult(null, spec.Problems, spec.Places);
        }

        cancellation.ThrowIfCancellationRequested();
        (IReadOnlyList<SchemaModel> planned, IReadOnlyList<OperationModel> operations) = BuilderPlanner.Plan(completed, parsed, operationParser.Actions, operationParser.Forms, names);
        ApiModel model = new()
        {
            Title = (document["info"] as SpecObject)?["title"] is SpecString title ? title.Value : "API",
            ServerUrl = servers.Url,
            RelativeServer = servers.RelativeUrl,
            ServerTemplate = servers.Template,
            ServerVariables = new(servers.Variables()),
            Servers = new(servers.Others),
            Schemas = new(planned),
            Operations = new(operations),
            Headers = new(headers.All),
            Payloads = new(payloads),
            Security = security.Complete(),
        };
        return new ApiParseResult(model, spec.Problems, spec.Places);
    }
}
