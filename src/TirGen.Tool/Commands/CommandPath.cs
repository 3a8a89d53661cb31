using System.CommandLine.Parsing;

namespace TirGen.Tool.Commands;

/// <summary>How a command is called.</summary>
internal static class CommandPath
{
    /// <summary>The names of a command and of those around it, without the tool's own; empty for the tool.</summary>
    public static string Of(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Of(parent)} {command.Command.Name}".TrimStart() : "";
}
