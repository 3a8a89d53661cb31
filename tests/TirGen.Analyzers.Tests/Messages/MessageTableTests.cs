using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Payload;
using TirGen.CodeFixes.Spec;

namespace TirGen.Analyzers.Tests.Messages;

/// <summary>
/// Each kind of message with the fixes that are offered for it. Every fix is made: what it was offered for is gone, and nothing as
/// severe came instead. <c>docs/messages.md</c> is what these tests write.
/// </summary>
public class MessageTableTests
{
    private const string Api = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\n";
    private const string Rules = "Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }]";

    private static readonly string[] CSharp =
    [
        "new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 }",
        "new UpdateAsyncConfiguration { AsyncEnabled = true }",
        "new ScalingRule { Metric = ScalingMetric.RequestRate, Value = 1, Window = 0 }",
        "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 1000, " + Rules + " }",
        "new AutoScalePolicy { MinReplicas = 7, MaxReplicas = 2, " + Rules + " }",
        "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 65, " + Rules + " }",
        "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 3 }",
        "new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, " + Rules + " }",
        "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, CustomMetricName = \"a\" }",
        "new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, Window = 60 }",
        "new AutoScalePolicy { MinReplicas = 1, MaxReplicas = 3, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }, new() { Metric = ScalingMetric.Concurrency, Value = 5 }] }",
    ];

    private static readonly (string Schema, string Text)[] Payloads =
    [
        ("ScalingRule", """{ "metric": "custom", "value": 5 }"""),
        ("ScalingRule", """{ "metric": "concurency", "value": 5 }"""),
        ("ScalingRule", """{ "metric": "requestRate", "value": 5, "window": 0 }"""),
        ("AutoScalePolicy", """{ "min_replicas": 7, "max_replicas": 2, "rules": [{ "metric": "concurrency", "value": 5 }] }"""),
        ("AutoScalePolicy", """{ "min_replicas": 2, "max_replicas": 3 }"""),
        ("ScalingRule", """{ "metric": "concurrency", "value": 5, "custom_metric_name": "a" }"""),
        ("ScalingRule", """{ "metric": "concurrency", "value": 5, "window": 60 }"""),
        ("ScalingRule", """{ "metric": "concurrency" }"""),
        ("ScalingRule", """{ "metric": "concurrency", "valeu": 5 }"""),
        ("ScalingRule", """{ "metric": "concurrency", "value": 5, "zebra": 1 }"""),
        ("ScalingRule", """{ "metric": "concurrency", "value": "five" }"""),
        ("ScalingRule", """{ "metric": "concurrency", "value": 5, }"""),
        ("ScalingRule", """{ "metric": "concurrency", "value": 5, "value": 6 }"""),
    ];

    private static readonly (string Path, string Text)[] Documents =
    [
        ("api.yaml", Api + "components: { schemas: { A: { type: interger } } }\n"),
        ("api.yaml", Api + "components: { schemas: { A: { type: string, minLenght: 2 } } }\n"),
        ("api.yaml", Api + "components: { schemas: { A: { type: array, items: { $ref: '#/components/schemas/Bird' } }, Birds: { type: string } } }\n"),
        ("api.yaml", Api + "components: { schemas: { A: { type: array, items: { $ref: '#/components/schemas/Zebra' } } } }\n"),
        ("api.yaml", Api + "paths:\n  /nests/{nestid}:\n    get: { operationId: getNest, parameters: [{ name: nest_id, in: path, required: true, schema: { type: integer } }], responses: { '204': { description: d } } }\n"),
        ("api.yaml", Api + "components:\n  schemas:\n    A: { type: object, properties: { size: { type: integer } }, x-validations: [{ rule: self.sise > 1, message: m }] }\n"),
        ("api.yaml", Api + "components:\n  schemas:\n    A:\n      type: string\n      type: integer\n"),
        ("api.yaml", Api + "components:\n  schemas:\n    A: { type: string, description: \"text }\n    B: { type: string }\n"),
        ("api.yaml", Api + "components:\n  schemas:\n    A:\n      description:text\n      type: string\n"),
        ("api.json", "{\n  \"openapi\": \"3.1.0\"\n  \"info\": { \"title\": \"t\", \"version\": \"1\" }\n}\n"),
        ("api.json", "{\n  \"openapi\": \"3.1.0\",\n  \"info\": { \"title\" \"t\", \"version\": \"1\" }\n}\n"),
        ("api.json", "{\n  \"openapi\": \"3.1.0,\n  \"info\": { \"title\": \"t\", \"version\": \"1\" }\n}\n"),
        ("api.json", "{\n  // none\n  \"openapi\": \"3.1.0\",\n  \"info\": { \"title\": \"t\", \"version\": \"1\" }\n}\n"),
        ("api.yaml", "openapi: 2.0\n"),
    ];

    [Fact]
    public async Task TableIsWhatIsOffered()
    {
        StringBuilder table = new();
        Dictionary<string, HashSet<string>> rows = [];
        void Row(string where, Diagnostic diagnostic, IEnumerable<string> fixes)
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
            rows.TryAdd(where, []);
            string row = $"| [{diagnostic.Id}](../analyzers/docs/{diagnostic.Id}.md) | {message} | {string.Join("; ", fixes.Select(static fix => fix.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
            table.Append(rows[where].Add(row) ? row : "");
        }

        void Part(string title) => table.Append($"\n## {title}\n\n| id | message | fixes |\n| --- | --- | --- |\n");

        Part("In C#");
        foreach (string source in CSharp)
        {
            IReadOnlyList<(Diagnostic Diagnostic, IReadOnlyList<(string Title, ImmutableArray<Diagnostic> Left)> Fixes)> found = await CodeFixVerifier.OffersOfAll($"class C {{ object M() => {source}; }}");
            foreach ((Diagnostic diagnostic, IReadOnlyList<(string Title, ImmutableArray<Diagnostic> Left)> fixes) in found)
            {
                Row("C#", diagnostic, fixes.Select(static fix => fix.Title));
                Assert.All(fixes, fix => AssertMended(diagnostic, found.Select(static f => f.Diagnostic), fix.Title, fix.Left));
            }
        }

        Part("In payload files");
        foreach ((string schema, string text) in Payloads)
        {
            FileFixVerifier verifier = await FileFixVerifier.Open(text, schema);
            foreach (Diagnostic diagnostic in verifier.Diagnostics)
            {
                IReadOnlyList<CodeAction> fixes = [.. await verifier.Offers<UseNearestNameCodeFix>(diagnostic), .. await verifier.Offers<EditPayloadCodeFix>(diagnostic)];
                Row("payload", diagnostic, fixes.Select(static fix => fix.Title));
                foreach (CodeAction fix in fixes)
                {
                    AssertMended(diagnostic, verifier.Diagnostics, fix.Title, (await FileFixVerifier.Open(await verifier.Apply(fix), schema)).Diagnostics);
                }
            }
        }

        Part("In documents");
        foreach ((string path, string text) in Documents)
        {
            FileFixVerifier verifier = await FileFixVerifier.OpenDocument(path, text);
            foreach (Diagnostic diagnostic in verifier.Diagnostics.Where(static d => d.Id != "TIR1008"))
            {
                IReadOnlyList<CodeAction> fixes = await verifier.Offers<EditDocumentCodeFix>(diagnostic);
                Row("document", diagnostic, fixes.Select(static fix => fix.Title));
                foreach (CodeAction fix in fixes)
                {
                    ImmutableArray<Diagnostic> left = (await FileFixVerifier.OpenDocument(path, await verifier.Apply(fix))).Diagnostics;
                    AssertMended(diagnostic, verifier.Diagnostics, fix.Title, [.. left.Where(static d => d.Id != "TIR1008")]);
                }
            }
        }

        string page = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "messages.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        int from = page.IndexOf("\n## ", StringComparison.Ordinal);
        Assert.True(from > 0 && page[from..] == table.ToString(), "docs/messages.md is stale; behind its introduction it should be:\n" + table);
    }

    private static void AssertMended(Diagnostic diagnostic, IEnumerable<Diagnostic> before, string title, ImmutableArray<Diagnostic> left)
    {
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.DoesNotContain(left, other => other.Id == diagnostic.Id && other.GetMessage(CultureInfo.InvariantCulture) == message);

        // A member that only a person can give a value is null in a file, which stays an error of its own.
        bool asksForAValue = title.StartsWith("Add ", StringComparison.Ordinal);
        HashSet<string> known = [.. before.Select(static d => d.GetMessage(CultureInfo.InvariantCulture))];
        Assert.True(
            asksForAValue || left.All(other => other.Severity < DiagnosticSeverity.Error || known.Contains(other.GetMessage(CultureInfo.InvariantCulture))),
            $"{title}:\n{string.Join('\n', left)}");
    }
}
