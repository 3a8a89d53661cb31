using Tir.ModelEndpoints;
using TirGen;
using TirGen.Records;

namespace Tasks;

/// <summary>Check the policies of a folder in continuous integration; `tirgen check` does it without code.</summary>
public static class CheckFiles
{
    /// <returns>The exit status.</returns>
    public static int Run(string folder, TextWriter output)
    {
        bool isGood = true;
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order())
        {
            UpdateAutoScale body = ApiJson.Read<UpdateAutoScale>(File.ReadAllBytes(file), ApiReading.Strict);
            isGood &= body.Validate(out IReadOnlyList<ApiViolation> violations);
            foreach (ApiViolation violation in violations)
                output.WriteLine($"{Path.GetFileName(file)}{violation.Pointer}: {violation.Severity} {violation.RuleId}: {violation.Message}");
        }

        return isGood ? 0 : 1;
    }
}
