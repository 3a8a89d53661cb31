namespace TirGen.Specification.Rules;

/// <summary>A piece of a message: words, or the name of a member that a consumer may spell its own way.</summary>
public readonly record struct MessagePart(string Text, bool IsMember)
{
    /// <summary>Words.</summary>
    public static implicit operator MessagePart(string text) => new(text, false);

    /// <summary>The wire name of a member.</summary>
    public static MessagePart Member(string name) => new(name, true);
}
