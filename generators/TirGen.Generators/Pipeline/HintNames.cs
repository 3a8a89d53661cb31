using System.Globalization;
using System.Text;
using TirGen.Generators.Code;
using TirGen.Generators.Emission;

namespace TirGen.Generators.Pipeline;

/// <summary>Names generated files so that no two collide and no file system refuses one.</summary>
internal static class HintNames
{
    private const int MaxLength = 96;

    /// <summary>The namespace and the file's name; a long one is cut and gets a hash of the whole.</summary>
    public static string Of(EmissionOptions options, GeneratedFile file)
    {
        StringBuilder name = new();
        foreach (char c in options.Namespace + "." + file.Name)
        {
            name.Append(c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '_') ? c.ToString() : "u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        if (name.Length > MaxLength)
        {
            string whole = name.ToString();
            name.Length = MaxLength - 9;
            name.Append('_').Append(StableHash.Of(whole).ToString("x8", CultureInfo.InvariantCulture));
        }

        return name.Append(".g.cs").ToString();
    }
}
