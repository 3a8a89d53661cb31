using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>Compares what a client is told once: options, credentials and address.</summary>
internal static class ClientComparison
{
    public static IEnumerable<Change> Compare(ApiVersion old, ApiVersion now)
    {
        ClientPlan before = ClientPlan.Of(old.Model);
        ClientPlan after = ClientPlan.Of(now.Model);
        string type = old.Options.Stem + "Options";
        return
        [
            .. CompareOptions(before, after, type, old.Options.Stem),
            .. CompareCredentials(before.Security, after.Security, old.Options.Stem),
            .. CompareServer(before, after, type),
            .. CompareVariables(before, after, type),
            .. ComparePayloads(before, after, old.Options.Stem),
        ];
    }

    private static IEnumerable<Change> CompareOptions(ClientPlan old, ClientPlan now, string type, string stem)
    {
        Dictionary<string, ParameterPlan> current = now.Options.ToDictionary(static p => p.Model.Name, StringComparer.Ordinal);
        foreach (ParameterPlan option in old.Options)
        {
            string before = option.Type;
            string name = option.Model.Name;
            string? after = current.TryGetValue(name, out ParameterPlan? found) ? found.Type : null;
            if (before != after)
            {
                yield return Create(
                    ChangeKind.OptionRemoved, RuleSeverity.Error, Breaks.Source,
                    after is null ? $"The client has no option {name} any more." : $"The option {name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.",
                    after is null ? "Do not set it." : $"Give {TypeText.Short(after)}.", $"{type}.{name}", $"{stem}Client.With");
            }
        }

        HashSet<string> demanded = [.. old.Options.Where(static p => p.Model.IsRequired).Select(static p => p.Model.Name)];
        foreach (ParameterModel option in now.Options.Select(static p => p.Model).Where(p => p.IsRequired && !demanded.Contains(p.Name)))
        {
            yield return Create(
                ChangeKind.OptionRequired, RuleSeverity.Error, Breaks.Wire, $"The client needs the option {option.Name}, and refuses to be made without it.", $"Set {type}.{option.Name}.", $"{type}.{option.Name}");
        }
    }

    private static IEnumerable<Change> CompareCredentials(SecurityModel old, SecurityModel now, string stem)
    {
        string type = stem + "Options";
        Dictionary<string, SecuritySchemeModel> current = now.Schemes.ToDictionary(static s => s.Option, StringComparer.Ordinal);
        foreach (SecuritySchemeModel scheme in old.Schemes)
        {
            string member = $"{type}.{scheme.Option}";
            if (!current.TryGetValue(scheme.Option, out SecuritySchemeModel? found))
            {
                yield return Create(ChangeKind.CredentialRemoved, RuleSeverity.Error, Breaks.Source, $"The API does not take {scheme.Option} any more, which was {What(scheme)}.", $"Do not set {member}.", member, $"{stem}Security.{scheme.Option}");
            }
            else if (scheme.TokenAddress is { } tokens && found.TokenAddress is null)
            {
                yield return Create(
                    ChangeKind.CredentialChanged, RuleSeverity.Error, Breaks.Source, $"The document does not say any more where tokens for {scheme.Option} are given.",
                    $"Give the address yourself; it was {tokens.Url}.", $"{stem}Security.{tokens.Member}");
            }
            else if ((scheme.Kind, scheme.ParameterName) != (found.Kind, found.ParameterName))
            {
                bool isOfAnotherType = TypeOf(scheme.Kind) != TypeOf(found.Kind);
                yield return Create(
                    ChangeKind.CredentialChanged, isOfAnotherType ? RuleSeverity.Error : RuleSeverity.Warning, isOfAnotherType ? Breaks.Source | Breaks.Wire : Breaks.Wire,
                    $"The API takes {scheme.Option} as {What(found)}; it took {What(scheme)}.", $"Set {member} and build again.", member);
            }
        }

        HashSet<string> known = [.. old.Schemes.Select(static s => s.Option)];
        foreach (SecuritySchemeModel scheme in now.Schemes.Where(s => !known.Contains(s.Option)))
        {
            yield return Create(ChangeKind.CredentialChanged, RuleSeverity.Warning, Breaks.Wire, $"The API takes {What(scheme)} now.", $"Set {type}.{scheme.Option}.", $"{type}.{scheme.Option}");
        }
    }

    private static string What(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.Bearer or SecuritySchemeKind.IssuedToken => "a bearer token",
        SecuritySchemeKind.Basic => "user and password",
        SecuritySchemeKind.KeyInHeader => $"a key in the header {scheme.ParameterName}",
        SecuritySchemeKind.KeyInQuery => $"a key in the query as {scheme.ParameterName}",
        _ => $"a key in the cookie {scheme.ParameterName}",
    };

    /// <summary>The type of the option, of which there are three.</summary>
    private static int TypeOf(SecuritySchemeKind kind) => kind switch
    {
        SecuritySchemeKind.Basic => 1,
        SecuritySchemeKind.IssuedToken => 2,
        _ => 0,
    };

    private static IEnumerable<Change> CompareServer(ClientPlan old, ClientPlan now, string type)
    {
        if (old.ServerUrl is not null && now.ServerUrl is null)
        {
            yield return Create(ChangeKind.ServerRemoved, RuleSeverity.Warning, Breaks.Wire, "The document names no address any more.", $"Set {type}.BaseAddress.", $"{type}.BaseAddress");
        }
    }

    private static IEnumerable<Change> CompareVariables(ClientPlan old, ClientPlan now, string type)
    {
        Dictionary<string, ServerVariableModel> current = now.ServerVariables.ToDictionary(static v => v.Option, StringComparer.Ordinal);
        foreach (ServerVariableModel variable in old.ServerVariables)
        {
            string member = $"{type}.{variable.Option}";
            if (!current.TryGetValue(variable.Option, out ServerVariableModel? found))
            {
                yield return Create(ChangeKind.OptionRemoved, RuleSeverity.Error, Breaks.Source, $"The address of the API has no variable {variable.Name} any more.", $"Do not set {member}.", member);
            }
            else if (found.Allowed.Count > 0 && variable.Allowed.Where(value => !found.Allowed.Contains(value)).ToList() is { Count: > 0 } gone)
            {
                yield return Create(
                    ChangeKind.OptionValueRemoved, RuleSeverity.Error, Breaks.Wire, $"The variable {variable.Name} of the address is not {string.Join(" or ", gone)} any more.",
                    $"Set {member} to one of {string.Join(", ", found.Allowed)}.", member);
            }
            else if (found.Allowed.Count > 0 && variable.Allowed.Count == 0)
            {
                yield return Create(
                    ChangeKind.OptionValueRemoved, RuleSeverity.Error, Breaks.Wire, $"The variable {variable.Name} of the address took any value and takes {string.Join(", ", found.Allowed)}.",
                    $"Set {member} to one of them.", member);
            }
        }
    }

    private static IEnumerable<Change> ComparePayloads(ClientPlan old, ClientPlan now, string stem)
    {
        Dictionary<string, PayloadModel> current = now.Payloads.ToDictionary(static p => p.Name, StringComparer.Ordinal);
        foreach (PayloadModel payload in old.Payloads)
        {
            string member = $"{stem}Webhooks.Read{payload.Name}";
            string before = TypeNames.InRecord(payload.Type);
            string? after = current.TryGetValue(payload.Name, out PayloadModel? found) ? TypeNames.InRecord(found.Type) : null;
            if (before != after)
            {
                yield return Create(
                    ChangeKind.WebhookChanged, RuleSeverity.Error, Breaks.Source,
                    after is null ? $"The document has no {payload.Name} any more." : $"{payload.Name} was {TypeText.Short(before)} and is {TypeText.Short(after)}.",
                    after is null ? $"Do not call {member}." : $"Expect {TypeText.Short(after)}.", member);
            }
        }
    }

    private static Change Create(ChangeKind kind, RuleSeverity severity, Breaks breaks, string message, string remedy, params string[] members) =>
        new(kind, severity, breaks, message, remedy) { Members = members, Old = null };
}
