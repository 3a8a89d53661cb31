using System.Runtime.CompilerServices;

namespace TirGen.Generators.Tests.Snapshots;

/// <summary>
/// Compares a text with the committed <c>*.verified.cs</c> beside the test and leaves <c>*.received.cs</c> when they differ: the layout of
/// the Verify library, which can take this helper's place.
/// </summary>
internal static class Snapshot
{
    public static void Match(string text, string name, [CallerFilePath] string testFile = "")
    {
        string folder = Path.GetDirectoryName(testFile)!;
        string verified = Path.Combine(folder, name + ".verified.cs");
        string received = Path.Combine(folder, name + ".received.cs");
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} differs from its snapshot. Compare {name}.received.cs with {name}.verified.cs and, when it is right, rename it.");
    }
}
