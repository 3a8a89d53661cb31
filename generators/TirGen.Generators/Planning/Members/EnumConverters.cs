using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Members;

/// <summary>The names of what is generated beside a closed enum: its converter, which has the table of its texts.</summary>
internal static class EnumConverters
{
    /// <summary>The converter of an enum.</summary>
    public static string NameOf(string name) => $"__{name}Converter";

    /// <summary>The table of a closed enum's texts, as a C# expression.</summary>
    public static string Texts(TypeModel type, EmissionOptions options) => options.Qualified(NameOf(type.Name!)) + ".Names";
}
