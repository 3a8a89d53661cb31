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

JsonObject document = KeywordDocument.Read();
PayloadSchemas schemas = new(JsonReader.Read(document.ToJsonString()).Root!);
PayloadGenerator generator = new(document, new Random(seed));
string folder = Directory.CreateTempSubdirectory("tirgen-differential-").FullName;
try
{
    string documentPath = Path.Combine(folder, "document.json");
    string payloadsPath = Path.Combine(folder, "payloads.jsonl");
    File.WriteAllText(documentPath, document.ToJsonString());
    int passed = 0;
    int failed = 0;
    foreach (string action in actions)
    {
        List<string> payloads = [.. Enumerable.Range(0, count).Select(_ => generator.Create(action)?.ToJsonString() ?? "null")];
        File.WriteAllLines(payloadsPath, payloads.Select(payload => $"{{\"schema\":{JsonSerializer.Serialize(action)},\"payload\":{payload}}}"));
        IReadOnlyList<bool> expected = Ajv.Judge(args[0], documentPath, payloadsPath);
        Rule rule = schemas.Find(action)!;
        int differences = 0;
        for (int i = 0; i < count; i++)
        {
            IReadOnlyList<PayloadFinding> findings = PayloadChecker.Check(payloads[i], rule);
            if (findings.Count == 0 != expected[i] && ++differences <= 5)
            {
                Console.WriteLine($"{action}: ajv says {(expected[i] ? "valid" : "invalid")}, we say {string.Join(" ", findings.Select(static f => f.Message))}: {payloads[i]}");
            }
        }

        Console.WriteLine($"{action}: {count} payloads, {expected.Count(static v => v)} valid, {differences} differences");
        passed += count - differences;
        failed += differences;
    }

    Console.WriteLine($"{passed} passed, {failed} failed");
    return failed == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
