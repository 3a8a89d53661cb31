using TirGen.Generators.Emission;
using TirGen.Generators.Emission.Clients;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares what a client is told once: options, credentials and address.</summary>
internal static class ClientComparison
{
    public static IEnumerable<Change> Compare(ApiVersion old, ApiVersion now)
    {
        ClientModel before = ClientModel.Of(old.Model);
        ClientModel after = ClientModel.Of(now.Model);
        string type = old.Options.Stem + "Options";
        return
        [
            .. CompareOptions(before, after, type, old.Options, now.Options),
            .. CompareCredentials(before.Security, after.Security, type),
            .. CompareServer(before, after, type),
        ];
    }

    private static IEnumerable<Change> CompareOptions(ClientModel old, ClientModel now, string type, EmissionOptions oldOptions, EmissionOptions newOptions)
    {
        Dictionary<string, ParameterModel> current = now.OptionParameters.ToDictionary(static p => p.Name, StringComparer.Ordinal);
        foreach (ParameterModel option in old.OptionParameters)
        {
            string before = TypeNames.InRecord(option.Type, oldOptions);
            string? after = current.TryGetValue(option.Name, out ParameterModel? found) ? TypeNames.InRecord(found.Type, newOptions) : null;
            if (before != after)
            {
                yield return Create(
                    ChangeKind.OptionRemoved, RuleSeverity.Error, Breaks.Source,
                    after is null ? $"The client has no option {option.Name} any more." : $"The option {option.Name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.",
                    after is null ? "Do not set it." : $"Give {TypeText.Short(after)}.", $"{type}.{option.Name}");
            }
        }

        HashSet<string> demanded = [.. old.OptionParameters.Where(static p => p.IsRequired).Select(static p => p.Name)];
        foreach (ParameterModel option in now.OptionParameters.Where(p => p.IsRequired && !demanded.Contains(p.Name)))
        {
            yield return Create(
                ChangeKind.OptionRequired, RuleSeverity.Error, Breaks.Wire, $"The client needs the option {option.Name}, and refuses to be made without it.", $"Set {type}.{option.Name}.", $"{type}.{option.Name}");
        }
    }

    private static IEnumerable<Change> CompareCredentials(SecurityModel old, SecurityModel now, string type)
    {
        if (old.HasBearerToken != now.HasBearerToken)
        {
            yield return old.HasBearerToken
                ? Create(ChangeKind.CredentialRemoved, RuleSeverity.Error, Breaks.Source, "The API takes no bearer token any more.", $"Do not set {type}.Token.", $"{type}.Token")
                : Create(ChangeKind.CredentialChanged, RuleSeverity.Warning, Breaks.Wire, "The API takes a bearer token now.", $"Set {type}.Token.", $"{type}.Token");
        }

        if (old.ApiKeyName is not null && now.ApiKeyName is null)
        {
            yield return Create(ChangeKind.CredentialRemoved, RuleSeverity.Error, Breaks.Source, "The API takes no key any more.", $"Do not set {type}.ApiKey.", $"{type}.ApiKey");
        }
        else if ((old.ApiKeyName, old.ApiKeyInQuery) != (now.ApiKeyName, now.ApiKeyInQuery))
        {
            string place = $"in the {(now.ApiKeyInQuery ? "query" : "header")} {now.ApiKeyName}";
            yield return Create(ChangeKind.CredentialChanged, RuleSeverity.Warning, Breaks.Wire, $"The API takes its key {place}.", $"Set {type}.ApiKey and build again.", $"{type}.ApiKey");
        }
    }

    private static IEnumerable<Change> CompareServer(ClientModel old, ClientModel now, string type)
    {
        if (old.ServerUrl is not null && now.ServerUrl is null)
        {
            yield return Create(ChangeKind.ServerRemoved, RuleSeverity.Warning, Breaks.Wire, "The document names no address any more.", $"Set {type}.BaseAddress.", $"{type}.BaseAddress");
        }
    }

    private static Change Create(ChangeKind kind, RuleSeverity severity, Breaks breaks, string message, string remedy, string member) =>
        new(kind, severity, breaks, message, remedy) { Members = [member], Old = null };
}
