// Sends the answer on at once; without this the button does.
document.getElementById("handover").submit();
