using System.Reflection;

namespace TirGen.Generators.Tests.Snapshots;

/// <summary>
/// Compares a text with the committed <c>*.verified.cs</c> beside the test and leaves <c>*.received.cs</c> when they differ: the layout of
/// the Verify library, which can take this helper's place.
/// </summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(
        typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "ProjectDirectory").Value!, "Snapshots");

    public static void Match(string text, string name)
    {
        string verified = Path.Combine(Folder, name + ".verified.cs");
        string received = Path.Combine(Folder, name + ".received.cs");
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
