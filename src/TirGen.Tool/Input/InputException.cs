namespace TirGen.Tool.Input;

/// <summary>An input that a command cannot work with; its message is for the person at the terminal.</summary>
internal sealed class InputException(string message) : Exception(message);
