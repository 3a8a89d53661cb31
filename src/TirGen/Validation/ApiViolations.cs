using System.ComponentModel;
using System.Text.Json;
using TirGen.Records;

namespace TirGen.Validation;

/// <summary>Collects what generated checks find. Allocates nothing before the first violation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ApiViolations
{
    private const string Self = "The value";
    private const int NearnessOfFixedValue = 1_000;
    private List<Entry>? _entries;

    /// <summary>Begins the check of a request, or of its parameters: what its patterns may take counts from here.</summary>
    /// <returns>Nothing found yet.</returns>
    public static ApiViolations Begin()
    {
        PatternBudget.Begin();
        return default;
    }

    /// <summary>How many were found so far.</summary>
    public readonly int Count => _entries?.Count ?? 0;

    /// <summary>Adds one of severity error.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="pointer">The JSON Pointer from the object that is checked.</param>
    /// <param name="message">What is wrong.</param>
    public void AddError(string ruleId, string pointer, string message) => Add(ruleId, ApiSeverity.Error, pointer, message);

    /// <summary>Adds one.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="pointer">The JSON Pointer from the object that is checked.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(string ruleId, ApiSeverity severity, string pointer, string message) =>
        Add(new Entry(new ApiViolation(ruleId, pointer, message, severity), false));

    /// <summary>Adds an error about the checked object itself, whose name only its owner knows.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="predicate">The message behind its subject.</param>
    public void AddErrorOfSelf(string ruleId, string predicate) =>
        Add(new Entry(new ApiViolation(ruleId, "", Self + predicate, ApiSeverity.Error), true));

    /// <summary>Puts the violations of a part below the part's place.</summary>
    /// <param name="mark">The <see cref="Count"/> before the part was checked.</param>
    /// <param name="pointer">The JSON Pointer to the part.</param>
    /// <param name="subject">The part in a sentence that begins with it.</param>
    public readonly void Prefix(int mark, string pointer, string subject)
    {
        for (int i = mark; i < Count; i++)
        {
            (ApiViolation violation, bool isOfSelf) = _entries![i];
            string message = isOfSelf ? subject + violation.Message[Self.Length..] : violation.Message;
            _entries[i] = new Entry(violation with { Pointer = pointer + violation.Pointer, Message = message }, false);
        }
    }

    /// <summary>
    /// Takes back what was found about members that are sent as they came, says that they are, and adds an error for one that can hold one other text only.
    /// </summary>
    /// <param name="mark">The <see cref="Count"/> before the object was checked.</param>
    /// <param name="members">What is sent beside the object's members; <see langword="null"/> for nothing.</param>
    public void Pardon(int mark, IReadOnlyDictionary<string, JsonElement>? members)
    {
        if (members is not KeptMembers kept)
            return;
        for (int i = Count - 1; i >= mark; i--)
        {
            string pointer = _entries![i].Violation.Pointer;
            if (kept.Known.Any(name => IsAbout(pointer, "/" + RuleText.Escape(name))))
                _entries.RemoveAt(i);
        }

        foreach (string name in kept.Known)
        {
            string pointer = "/" + RuleText.Escape(name);
            if (name == kept.Contradiction)
                AddError("TIR2002", pointer, kept.Contradict(name).Message);
            else
                Add("TIR2006", ApiSeverity.Info, pointer, $"{name} {kept.Origin(name)}; set it, or AdditionalProperties to null, to send something else.");
        }
    }

    /// <summary>Adds what explains best why none of several alternatives fits: the findings of the one that was most likely meant.</summary>
    /// <param name="pointer">The JSON Pointer to the value.</param>
    /// <param name="alternatives">The findings of each alternative.</param>
    public void AddNearest(string pointer, params ApiViolations[] alternatives)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        foreach (Entry entry in alternatives.MinBy(a => a.Distance(pointer))._entries ?? [])
        {
            Add(entry);
        }
    }

    /// <summary>Ends the check.</summary>
    /// <param name="violations">What was found, each once.</param>
    /// <returns>Whether nothing of severity error is among it.</returns>
    public readonly bool Complete(out IReadOnlyList<ApiViolation> violations)
    {
        violations = _entries is null ? [] : [.. _entries.Select(static e => e.Violation).Distinct()];
        return _entries is null || !_entries.Exists(static e => e.Violation.Severity == ApiSeverity.Error);
    }

    private static bool IsAbout(string pointer, string member) =>
        pointer.StartsWith(member, StringComparison.Ordinal) && (pointer.Length == member.Length || pointer[member.Length] == '/');

    private readonly int Distance(string pointer)
    {
        int distance = 0;
        foreach ((ApiViolation violation, _) in _entries ?? [])
        {
            // A value of a fixed set, such as a kind that names the alternative, tells more than anything else.
            bool isDirect = violation.Pointer.LastIndexOf('/') == pointer.Length;
            distance += violation.Severity != ApiSeverity.Error ? 0
                : isDirect && violation.RuleId == "TIR2002" ? NearnessOfFixedValue
                : 1;
        }

        return distance;
    }

    private void Add(Entry entry) => (_entries ??= []).Add(entry);

    private readonly record struct Entry(ApiViolation Violation, bool IsOfSelf);
}
