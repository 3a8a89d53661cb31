using System.Globalization;
using TirGen.Requests;

// TirGen.Requests <folder with node_modules> <folder of documents> [requests per operation, 50] [seed, 1]
if (args.Length is < 2 or > 4)
{
    Console.Error.WriteLine("usage: TirGen.Requests <folder with node_modules> <folder of documents> [requests per operation] [seed]");
    return 2;
}

int requests = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 50;
int seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
string folder = Directory.CreateTempSubdirectory("tirgen-requests-").FullName;
int passed = 0;
int failed = 0;
try
{
    foreach (string path in Documents.In(args[1]))
    {
        DocumentRun run = new(path, args[0], requests, seed);
        await run.RunAsync(folder);
        int failures = run.Failures.Count();
        Console.WriteLine($"{Path.GetFileName(path)}: {run.Operations} operations, {run.Passed} requests judged alike, {run.Refused} of them refused, {failures} not");
        foreach (Outcome failure in run.Failures.Take(5))
        {
            Console.WriteLine($"  {failure}");
        }

        passed += run.Passed;
        failed += failures;
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
