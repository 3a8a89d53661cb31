using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Differential;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

// TirGen.Differential <folder with node_modules> [payloads per action, 20000] [seed, 1]
if (args.Length is 0 or > 3)
{
    Console.Error.WriteLine("usage: TirGen.Differential <folder with node_modules> [payloads per action] [seed]");
    return 2;
}

int count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
int seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
string[] actions = ["Patch", "Restart", "Stop", "Start", "UpdateAutoScale", "UpdateAsyncConfiguration", "EndpointAction", "CreateEndpoint"];
string folder = Directory.CreateTempSubdirectory("tirgen-differential-").FullName;
int passed = 0;
int failed = 0;
try
{
    Compare("spec.json", actions, hasOwnDialect: false);

    // OpenAPI 3.0 has a dialect of its own, which only what is exported says in JSON Schema.
    Compare("library.json", null, hasOwnDialect: true);
    Console.WriteLine($"{passed} passed, {failed} failed");
    return failed == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

void Compare(string resource, string[]? names, bool hasOwnDialect)
{
    JsonObject document = KeywordDocument.Read(resource);
    PayloadSchemas schemas = new(JsonReader.Read(document.ToJsonString()).Root!);
    PayloadGenerator generator = new(document, new Random(seed));
    string documentPath = Path.Combine(folder, resource);
    string exportedPath = Path.Combine(folder, resource + ".schemas");
    string payloadsPath = Path.Combine(folder, "payloads.jsonl");
    File.WriteAllText(documentPath, document.ToJsonString());
    Directory.CreateDirectory(exportedPath);
    foreach (string name in names ?? [.. document["components"]!["schemas"]!.AsObject().Select(static s => s.Key)])
    {
        List<string> payloads = [.. Enumerable.Range(0, count).Select(_ => generator.Create(name)?.ToJsonString() ?? "null")];
        File.WriteAllLines(payloadsPath, payloads.Select(payload => $"{{\"schema\":{JsonSerializer.Serialize(name)},\"payload\":{payload}}}"));
        File.WriteAllText(Path.Combine(exportedPath, name + ".schema.json"), schemas.JsonSchema(name));
        Rule rule = schemas.Find(name)!;
        List<IReadOnlyList<PayloadFinding>> findings = [.. payloads.Select(payload => PayloadChecker.Check(payload, rule))];
        foreach ((string judge, string path) in new[] { ("the document", documentPath), ("tirgen schema", exportedPath) }.Skip(hasOwnDialect ? 1 : 0))
        {
            IReadOnlyList<bool> expected = Ajv.Judge(args[0], path, payloadsPath);
            int differences = 0;
            for (int i = 0; i < count; i++)
            {
                if (findings[i].Count == 0 != expected[i] && ++differences <= 5)
                {
                    Console.WriteLine($"{name}: ajv says by {judge} {(expected[i] ? "valid" : "invalid")}, we say {string.Join(" ", findings[i].Select(static f => f.Message))}: {payloads[i]}");
                }
            }

            Console.WriteLine($"{name} by {judge}: {count} payloads, {expected.Count(static v => v)} valid, {differences} differences");
            passed += count - differences;
            failed += differences;
        }
    }
}
