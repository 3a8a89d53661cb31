using TirGen.Generators.Code;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the interface of a client, for projects that ask for one: what their own code takes, so that a test can give it something else.</summary>
internal static class InterfaceEmitter
{
    /// <summary>The interface of a document's client.</summary>
    public static string NameOf(EmissionOptions options) => $"I{options.Stem}Client";

    /// <summary>Emits what it has once; each operation adds its methods.</summary>
    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        string name = NameOf(options);
        writer.Line($"""
            /// <summary>What <see cref="{options.Stem}Client"/> does, for code that is tested without it.</summary>
            /// <remarks>A new version of the document may add members.</remarks>
            {FileFrame.GeneratedCode}
            """);
        using (writer.Block($"{options.Access} partial interface {name}"))
        {
            writer.Line($"""
                /// <inheritdoc cref="{options.Stem}Client.With(__TirGen.Http.ApiCall)"/>
                {name} With(__TirGen.Http.ApiCall call);
                """);
            if (client.Options.Count > 0)
            {
                writer.Blank();
                writer.Line($"/// <summary>See <see cref=\"{options.Stem}Client\"/>: a client that sends other values with every call.</summary>");
                writer.Line($"{name} With({ClientEmitter.OtherValues(client)});");
            }
        }
    }

    /// <summary>Emits the members of the client that answer the interface's where they say more of what they return.</summary>
    public static void EmitWith(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        string name = NameOf(options);
        writer.Blank();
        writer.Line($"{name} {name}.With(__TirGen.Http.ApiCall call) => With(call);");
        if (client.Options.Count > 0)
        {
            writer.Blank();
            string parameters = string.Join(", ", client.Options.Select(static p => $"{p.Type}? {p.Argument}"));
            writer.Line($"{name} {name}.With({parameters}) => With({string.Join(", ", client.Options.Select(static p => p.Argument))});");
        }
    }

    /// <summary>Emits the methods of an operation.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="attribute">What the analyzers read of its calls.</param>
    /// <param name="signatures">Type, name and parameters of each method; the first is the operation's own.</param>
    /// <param name="options">How code is emitted.</param>
    public static void EmitMembers(SourceWriter writer, OperationModel operation, string attribute, IReadOnlyList<string> signatures, EmissionOptions options)
    {
        using (writer.Block($"{options.Access} partial interface {NameOf(options)}"))
        {
            foreach (string signature in signatures)
            {
                writer.Blank();
                string method = signature.Substring(0, signature.IndexOf("Async(", StringComparison.Ordinal));
                writer.Line($"/// <inheritdoc cref=\"{options.Stem}Client.{method.Substring(method.LastIndexOf(' ') + 1)}Async\"/>");
                XmlDocs.Obsolete(writer, operation.Documentation);
                if (signature == signatures[0])
                {
                    writer.Line(attribute);
                }

                writer.Line(signature + ";");
            }
        }
    }
}
