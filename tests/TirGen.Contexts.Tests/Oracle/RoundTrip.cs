using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>A record that can be sent: read from JSON, one member perhaps set anew, written by the builder that is made of it.</summary>
/// <param name="Type">The record.</param>
/// <param name="ChangedName">The member that is set anew, on the wire; null when none can be.</param>
/// <param name="ChangedValue">The JSON that it is set to.</param>
/// <param name="Unsent">The members that only the API sets.</param>
/// <param name="Run">Takes JSON and whether to set the member anew, and gives the JSON that is sent.</param>
internal sealed record RoundTrip(Type Type, string? ChangedName, string ChangedValue, IReadOnlyList<string> Unsent, Func<byte[], bool, byte[]> Run)
{
    /// <summary>C# that holds the ways of all records among some types.</summary>
    public static string Source(IEnumerable<ITypeSymbol> types)
    {
        StringBuilder source = new("internal static class RoundTrips\n{\n    public static readonly (System.Type, string, string, string, System.Func<byte[], bool, byte[]>)[] All =\n    {\n");
        foreach (INamedTypeSymbol record in types.OfType<INamedTypeSymbol>().Where(static t => t.IsRecord))
        {
            if (record.ContainingNamespace.GetTypeMembers().FirstOrDefault(type => IsBuilderOf(type, record)) is not { } builder)
            {
                continue;
            }

            string name = record.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            RecordShape shape = RecordShape.Of(record);
            HashSet<string> sent = [.. WireNames(builder)];
            (IPropertySymbol? changed, string? changedName) = shape.Members.FirstOrDefault(member => sent.Contains(member.WireName) && Change(member.Property) is not null);
            IEnumerable<string> unsent = shape.Members.Where(member => !member.Property.IsReadOnly && !sent.Contains(member.WireName)).Select(static member => member.WireName);
            source.AppendLine($"        (typeof({name}), {Literal(changedName)}, {Literal(changed is null ? "" : Change(changed)!)}, {Literal(string.Join('\n', unsent))}, static (json, change) =>");
            source.AppendLine("        {");
            source.AppendLine($"            var record = TirGen.Records.ApiJson.Read<{name}>(json);");
            if (changed is not null)
            {
                source.AppendLine($"            if (change) record = record with {{ {changed.Name} = {Change(changed)} }};");
            }

            source.AppendLine("            var output = new System.Buffers.ArrayBufferWriter<byte>();");
            source.AppendLine($"            (({builder.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})record).WriteTo(output);");
            source.AppendLine("            return output.WrittenSpan.ToArray();");
            source.AppendLine("        }),");
        }

        return source.Append("    };\n}\n").ToString();
    }

    /// <summary>The ways that an assembly with such C# holds.</summary>
    public static IReadOnlyList<RoundTrip> All(Assembly assembly) =>
    [
        .. (((Type Type, string? Name, string Value, string Unsent, Func<byte[], bool, byte[]> Run)[])assembly.GetType("RoundTrips", throwOnError: true)!.GetField("All")!.GetValue(null)!)
            .Select(static way => new RoundTrip(way.Type, way.Name, way.Value, way.Unsent.Split('\n'), way.Run)),
    ];

    private static bool IsBuilderOf(INamedTypeSymbol type, ITypeSymbol record) => type.IsValueType && type.GetMembers("op_Implicit").OfType<IMethodSymbol>()
        .Any(m => SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type, record) && SymbolEqualityComparer.Default.Equals(m.ReturnType, type) && type.GetMembers("ToContent").Length > 0);

    private static IEnumerable<string> WireNames(ITypeSymbol builder) => builder.GetMembers().OfType<IPropertySymbol>()
        .Select(static p => p.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == "ApiPropertyAttribute")?.ConstructorArguments[0].Value).OfType<string>();

    private static string? Change(IPropertySymbol property) => property.SetMethod is null ? null : property.Type.ToDisplayString() switch
    {
        "string" or "string?" => "\"set anew\"",
        "int" or "int?" or "long" or "long?" => "77",
        "bool?" or "bool" => "true",
        _ => null,
    };

    private static string Literal(string? text) => text is null ? "null!" : Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
