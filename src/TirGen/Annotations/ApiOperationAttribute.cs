using System.Diagnostics.CodeAnalysis;

namespace TirGen;

/// <summary>The operation of the API that a generated method calls.</summary>
/// <param name="method">The HTTP method, in capitals.</param>
/// <param name="path">The path template with its parameters in braces.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ApiOperationAttribute(string method, string path) : Attribute
{
    /// <summary>The HTTP method, in capitals.</summary>
    public string Method { get; } = method;

    /// <summary>The path template with its parameters in braces.</summary>
    public string Path { get; } = path;

    /// <summary>Whether sending the same request again does no more than sending it once.</summary>
    public bool RetrySafe { get; init; }

    /// <summary>The states of the resource in which the API accepts the operation; <see langword="null"/> where nothing is documented.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "An attribute's argument can be no other list.")]
    public string[]? LegalStates { get; init; }
}
