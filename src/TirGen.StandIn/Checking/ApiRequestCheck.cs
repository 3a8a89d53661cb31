using System.Text;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;
using TirGen.StandIn.Serving;

namespace TirGen.StandIn.Checking;

/// <summary>Judges requests by an OpenAPI document: path, query, headers, credentials, body.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class ApiRequestCheck
{
    private readonly DocumentParts _document;
    private readonly RuleLowering _lowering;
    private readonly Dictionary<SpecNode, Rule> _rules = [];
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<PathTemplate> _templates;

    /// <summary>Prepares the judgement.</summary>
    /// <param name="document">The root of the document.</param>
    public ApiRequestCheck(SpecNode document)
    {
        _document = new DocumentParts(document);
        _lowering = new RuleLowering(document) { BoundsByFormat = true };
        _templates = [.. _document.Members(document, "paths").Select(static path => new PathTemplate(path.Name, path.Value)).OrderBy(static template => template.Variables)];
    }

    /// <summary>Judges a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Its path below the base path of the API.</param>
    public ApiRequest Check(HttpRequestText request, string path)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(path);
        (PathTemplate Template, IReadOnlyDictionary<string, string> Values)? match = _templates
            .Select(template => (template, template.Match(path)))
            .Where(static m => m.Item2 is not null)
            .Select(static m => ((PathTemplate, IReadOnlyDictionary<string, string>)?)(m.template, m.Item2!))
            .FirstOrDefault();
        if (match is not var (template, values))
        {
            return new ApiRequest(404, [$"{path} is no path of the document"]);
        }

        if (_document.Find(template.Item, request.Method.ToLowerInvariant()) is not { } operation)
        {
            return new ApiRequest(405, [$"{template.Text} has no {request.Method}"]);
        }

        return Check(request, template, values, operation);
    }

    private ApiRequest Check(HttpRequestText request, PathTemplate template, IReadOnlyDictionary<string, string> values, SpecObject operation)
    {
        string? missing = new SecurityCheck(_document, operation).Missing(request);
        if (missing is not null)
        {
            return new ApiRequest(401, [missing]);
        }

        List<string> violations = [];
        ParameterCheck parameters = new(_document, RuleOf);
        violations.AddRange(parameters.Check(request, template.Item, operation, values));
        SpecNode? body = null;
        if (_document.Find(operation, "requestBody") is { } described)
        {
            (int status, body) = CheckBody(request, described, violations);
            if (status != 200)
            {
                return new ApiRequest(status, violations);
            }
        }
        else if (request.Body.Length > 0)
        {
            violations.Add("the operation takes no body");
        }

        return new ApiRequest(violations.Count == 0 ? 200 : 400, violations)
        {
            Operation = operation,
            OperationId = (operation["operationId"] as SpecString)?.Value ?? "",
            PathValues = values,
            Body = body,
            BodyText = body is null ? "" : Encoding.UTF8.GetString(request.Body),
        };
    }

    private (int Status, SpecNode? Body) CheckBody(HttpRequestText request, SpecObject described, List<string> violations)
    {
        string type = request.Header("Content-Type").Split(';')[0].Trim();
        if (request.Body.Length == 0)
        {
            if (described["required"] is SpecBoolean { Value: true })
            {
                violations.Add("there is no body");
            }

            return (200, null);
        }

        IReadOnlyList<SpecMember> content = _document.Members(described, "content");
        if (content.FirstOrDefault(media => media.Name.Split(';')[0].Trim().Equals(type, StringComparison.OrdinalIgnoreCase)) is not { } media)
        {
            violations.Add($"the content type is {(type.Length == 0 ? "missing" : type)}, not {string.Join(" or ", content.Select(static m => m.Name))}");
            return (415, null);
        }

        if (!type.EndsWith("json", StringComparison.OrdinalIgnoreCase) || _document.Find(media.Value, "schema") is not { } schema)
        {
            return (200, null);
        }

        string text = Encoding.UTF8.GetString(request.Body);
        violations.AddRange(PayloadChecker.Check(text, RuleOf(schema))
            .Where(static finding => finding.Severity == RuleSeverity.Error)
            .Select(static finding => $"body{finding.Pointer}: {finding.Id}: {finding.Message}"));
        return (200, JsonReader.Read(text).Root);
    }

    private Rule RuleOf(SpecNode schema)
    {
        lock (_lock)
        {
            if (!_rules.TryGetValue(schema, out Rule? rule))
            {
                _rules.Add(schema, rule = _lowering.Lower(schema));
            }

            return rule;
        }
    }
}
