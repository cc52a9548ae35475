using PartnerBot.WordingCheck;

// Run by the build of PartnerBot with the folder of its source. 0: the wording is whole; 1: each fault has its line; anything else: the check itself broke.
var faults = WordingRules.Faults(args[0]);
foreach (var fault in faults)
    Console.WriteLine(fault);

return faults.Count == 0 ? 0 : 1;
