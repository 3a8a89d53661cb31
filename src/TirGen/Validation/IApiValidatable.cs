namespace TirGen;

/// <summary>
/// What can be checked before it is sent. Generated types with spans in them have the same method, but as <see langword="ref struct"/>s cannot implement
/// an interface before C# 13.
/// </summary>
public interface IApiValidatable
{
    /// <summary>Checks every rule of the API that can be judged before the request is sent. Nothing is allocated when none is broken.</summary>
    /// <param name="violations">What was found, of every severity; empty when nothing was.</param>
    /// <returns>Whether no rule of severity error is broken.</returns>
    bool Validate(out IReadOnlyList<ApiViolation> violations);
}
