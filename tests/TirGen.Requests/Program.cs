using System.Diagnostics;
using System.Globalization;
using TirGen.Requests;

// TirGen.Requests <folder with node_modules> <folder of documents, or one> [requests per operation, 50; 0 only builds] [seed, 1]
if (args.Length is < 2 or > 4)
{
    Console.Error.WriteLine("usage: TirGen.Requests <folder with node_modules> <folder of documents, or one> [requests per operation] [seed]");
    return 2;
}

int requests = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 50;
int seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
int shown = File.Exists(args[1]) ? int.MaxValue : 5;
string folder = Directory.CreateTempSubdirectory("tirgen-requests-").FullName;
int passed = 0;
int failed = 0;
try
{
    foreach (string path in Documents.In(args[1]))
    {
        Stopwatch time = Stopwatch.StartNew();
        string name = Path.GetFileName(path);
        DocumentRun run = new(path, args[0], requests, seed);
        try
        {
            DocumentSurvey survey = DocumentSurvey.Of(path);
            Console.WriteLine($"{name}: {survey}");
            foreach (string warning in survey.Warnings.Take(shown))
            {
                Console.WriteLine($"  {warning}");
            }

            await run.RunAsync(folder);
        }
        catch (InvalidOperationException exception)
        {
            Console.WriteLine($"  {exception.Message}");
            failed++;
        }

        string[] failures = [.. run.Failures];
        Console.WriteLine(
            $"  {run.Operations} methods; {run.Judged} requests judged alike, {run.Refused} of them refused, {run.LetThrough} let through; {run.Answers} answers read, {run.NotAskedFor} not asked for; {failures.Length} wrong; {time.Elapsed.TotalSeconds:0} s");
        foreach (string failure in failures.Take(shown))
        {
            Console.WriteLine($"  {failure}");
        }

        passed += run.Judged + run.Answers;
        failed += failures.Length;
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
