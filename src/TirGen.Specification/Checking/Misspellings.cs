using TirGen.Specification.Parsing;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Writing;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Checking;

/// <summary>
/// Finds names of schemas, parameters and operations that are one of the standard's but for a letter or two. Any other unknown name
/// is somebody's own, and fine.
/// </summary>
internal static class Misspellings
{
    private const int ShortestName = 4;
    private const int MaxDepth = 200;

    private static readonly string[] OfSchemas =
    [
        .. ValidityKeywords.Names.Where(static name => !name.StartsWith("x-", StringComparison.Ordinal)),
        "$ref", "$id", "$schema", "$anchor", "$defs", "$comment", "$vocabulary", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "id", "definitions",
        "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples", "format", "contentEncoding", "contentMediaType", "contentSchema",
        "additionalItems", "dependencies", "xml", "externalDocs", "summary", "name", "in", "style", "explode", "links", "media",
    ];

    private static readonly string[] OfParameters =
    [
        "$ref", "name", "in", "description", "summary", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example", "examples", "content",
    ];

    private static readonly string[] OfOperations =
    [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
    ];

    private static readonly HashSet<string> Maps = new(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"], StringComparer.Ordinal);
    private static readonly HashSet<string> Values = new(["example", "examples", "default", "enum", "const", "mapping"], StringComparer.Ordinal);

    /// <summary>The misspelt names of a document, in the order of the text.</summary>
    public static IReadOnlyList<SpecProblem> Find(SpecObject root, CancellationToken cancellation)
    {
        List<SpecProblem> problems = [];
        foreach (SpecMember path in (root["paths"] as SpecObject)?.Members ?? [])
        {
            foreach (SpecMember operation in (path.Value as SpecObject)?.Members.Where(static m => OperationNames.IsMethod(m.Name)) ?? [])
            {
                Check(operation.Value, OfOperations, problems);
            }

            Visit(path.Value, problems, 0, cancellation);
        }

        foreach (SpecMember components in (root["components"] as SpecObject)?.Members ?? [])
        {
            foreach (SpecMember component in (components.Value as SpecObject)?.Members ?? [])
            {
                if (components.Name == "schemas")
                {
                    Schema(component.Value, problems, 0, cancellation);
                }
                else
                {
                    Visit(component.Value, problems, 0, cancellation);
                }
            }
        }

        return problems;
    }

    /// <summary>Looks for schemas and parameters in a part that is no schema.</summary>
    private static void Visit(SpecNode node, List<SpecProblem> problems, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (SpecNode item in (node as SpecArray)?.Items ?? [])
        {
            Visit(item, problems, depth + 1, cancellation);
        }

        if (node is not SpecObject part)
        {
            return;
        }

        if (part["in"] is SpecString && part["name"] is SpecString)
        {
            Check(part, OfParameters, problems);
        }

        foreach (SpecMember member in part.Members.Where(static m => !Values.Contains(m.Name) && !IsExtension(m.Name)))
        {
            if (member.Name == "schema")
            {
                Schema(member.Value, problems, depth + 1, cancellation);
            }
            else
            {
                Visit(member.Value, problems, depth + 1, cancellation);
            }
        }
    }

    private static void Schema(SpecNode node, List<SpecProblem> problems, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (SpecNode item in (node as SpecArray)?.Items ?? [])
        {
            Schema(item, problems, depth + 1, cancellation);
        }

        if (node is not SpecObject schema)
        {
            return;
        }

        Check(schema, OfSchemas, problems);
        IEnumerable<SpecNode> types = schema["type"] is SpecArray several ? several.Items : schema["type"] is SpecString one ? [one] : [];
        problems.AddRange(types.OfType<SpecString>().Where(static type => JsonTypeNames.Parse(type.Value) == JsonTypes.None)
            .Select(static type => new SpecProblem(SpecProblemKind.Unsupported, JsonTypeNames.Unknown(type.Value), type.Range)
            {
                Misspelling = Misspelling.Of(type.Value, JsonTypeNames.Nearest(type.Value)),
            }));
        foreach (SpecMember member in schema.Members.Where(static m => !Values.Contains(m.Name) && !IsExtension(m.Name)))
        {
            IEnumerable<SpecNode> parts = Maps.Contains(member.Name) ? (member.Value as SpecObject)?.Members.Select(static m => m.Value) ?? [] : [member.Value];
            foreach (SpecNode part in parts.Where(part => part is SpecObject or SpecArray && member.Name is not ("required" or "xml" or "discriminator" or "externalDocs" or "dependentRequired")))
            {
                Schema(part, problems, depth + 1, cancellation);
            }
        }
    }

    private static void Check(SpecNode node, string[] known, List<SpecProblem> problems)
    {
        foreach (SpecMember member in (node as SpecObject)?.Members ?? [])
        {
            if (member.Name.Length >= ShortestName && !IsExtension(member.Name) && !known.Contains(member.Name)
                && NearestName.Find(member.Name, known.Where(name => name.Length >= ShortestName && (node as SpecObject)?[name] is null), maxEdits: member.Name.Length < 8 ? 1 : 2) is { } nearest)
            {
                problems.Add(new SpecProblem(SpecProblemKind.Unsupported, $"\"{member.Name}\" has no meaning here; did you mean \"{nearest}\"?", member.NameRange)
                {
                    Misspelling = new Misspelling(member.Name, nearest),
                });
            }
        }
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
