namespace TirGen.Http;

/// <summary>
/// What a call asks for, by the API's document: alternatives, each of one or several schemes that are needed together. The first alternative for which
/// there are credentials is used.
/// </summary>
public sealed class ApiSecurityRequirement
{
    private readonly ApiSecurityScheme[][] _alternatives;

    /// <summary>Describes what is asked for.</summary>
    /// <param name="alternatives">The alternatives, in the order of preference. An empty one, wherever it stands, says that a call may go without any.</param>
    public ApiSecurityRequirement(params ApiSecurityScheme[][] alternatives)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        foreach (ApiSecurityScheme[] alternative in alternatives)
        {
            ArgumentNullException.ThrowIfNull(alternative);
            foreach (ApiSecurityScheme scheme in alternative)
                ArgumentNullException.ThrowIfNull(scheme);
        }

        _alternatives = [.. alternatives.Where(static alternative => alternative.Length > 0).Select(static alternative => alternative.ToArray())];
        IsOptional = _alternatives.Length < alternatives.Length || alternatives.Length == 0;
    }

    /// <summary>Nothing is asked for, and no credential is sent.</summary>
    public static ApiSecurityRequirement None { get; } = new();

    /// <summary>Whether no credential is ever sent.</summary>
    internal bool IsNone => _alternatives.Length == 0;

    /// <summary>Whether a call may go without any.</summary>
    internal bool IsOptional { get; }

    /// <summary>The options of all alternatives, each once.</summary>
    internal IEnumerable<string> Options => _alternatives.SelectMany(static alternative => alternative).Select(static scheme => scheme.Option).Distinct();

    /// <summary>Says the alternatives by their options: <c>Token and ApiKey, or Login</c>.</summary>
    public override string ToString() => IsNone
        ? "nothing"
        : string.Join(", or ", _alternatives.Select(static alternative => string.Join(" and ", alternative.Select(static scheme => scheme.Option))));

    /// <summary>The first alternative that some credentials serve; null when they serve none.</summary>
    internal ApiSecurityScheme[]? Choose(ApiCredentials credentials) =>
        Array.Find(_alternatives, alternative => Array.TrueForAll(alternative, scheme => credentials.Find(scheme.Option) is not null));

    /// <summary>What a request asks for: as its method says, or its options.</summary>
    internal static ApiSecurityRequirement Of(HttpRequestMessage request) =>
        request.Method is OperationMethod method ? method.Security
        : request.Options.TryGetValue(ApiRequestOptions.Security, out ApiSecurityRequirement? noted) ? noted
        : None;
}
